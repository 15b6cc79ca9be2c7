import type { RefusalId } from '../contract/refusals.ts';
import { equalSecrets } from './constant-time.ts';
import { countFailure } from './lockout.ts';
import type { State, User } from './state.ts';
import type { Context } from './transition.ts';
import { replaceUser } from './users.ts';

/** What came of a second factor: the state without the code that was used up, or why it was refused. */
interface SecondFactor {
  readonly state: State;
  readonly refusal?: RefusalId | undefined;
}

const looksLikeTotp = /^\d{6}$/;

/** A code as it is compared: people type spaces and hyphens between groups. */
export const normalizeCode = (code: string): string => code.replaceAll(/[\s-]/g, '').toLowerCase();

const setMfa = (state: State, user: User, fields: Partial<User['mfa']>): State =>
  replaceUser(state, user.uid, { mfa: { ...user.mfa, ...fields } });

async function checkTotp(state: State, user: User, code: string, context: Context): Promise<SecondFactor> {
  const { secret, last_step } = user.mfa;
  const step = secret === null ? undefined : await context.authenticator.findStep(secret, code, context.now);
  if (step === undefined) {
    return { state: countFailure(state, user, context.now), refusal: 'mfa-code-invalid' };
  }
  if (last_step !== null && step <= last_step) return { state, refusal: 'mfa-code-used' };
  return { state: setMfa(state, user, { last_step: step }) };
}

async function checkBackupCode(
  state: State,
  user: User,
  code: string,
  context: Context,
): Promise<SecondFactor> {
  const { backup_codes } = user.mfa;
  const record = await context.passwordHash.hash(code, backup_codes[0]?.salt);
  const unused = backup_codes.filter(({ hash }) => !equalSecrets(hash, record.hash));
  if (unused.length === backup_codes.length) {
    return { state: countFailure(state, user, context.now), refusal: 'mfa-code-invalid' };
  }
  return { state: setMfa(state, user, { backup_codes: unused }) };
}

/**
 * Checks the code of a user whose password was right: of the authenticator app, each step once only, or a backup code,
 * each once only. A user without Multi-Factor Authentication needs none, and one that is sent is ignored.
 */
export async function checkSecondFactor(
  state: State,
  user: User,
  token: string | null | undefined,
  context: Context,
): Promise<SecondFactor> {
  if (user.mfa.secret === null) return { state };
  const code = normalizeCode(token ?? '');
  if (code === '') return { state, refusal: 'mfa-code-required' };
  return looksLikeTotp.test(code)
    ? checkTotp(state, user, code, context)
    : checkBackupCode(state, user, code, context);
}
