import { backupCodeCount } from '../contract/limits.ts';
import { notices } from '../contract/messages.ts';
import type { ResponseOf } from '../contract/operations.ts';
import type { RefusalId } from '../contract/refusals.ts';
import { countFailure, clearFailures, rejectWrongPassword } from './lockout.ts';
import { equalSecrets } from './secrets.ts';
import { endSessions } from './sessions.ts';
import type { State, User } from './state.ts';
import { refuse, type Context, type Transitions } from './transition.ts';
import { hasMfa, replaceUser } from './users.ts';

/** Bytes of a new secret: 160 bits, as RFC 4226 recommends. */
const secretBytes = 20;

/** The 30 characters of backup codes, without 0, 1, i, l, o, and u, which are misread or make words. */
const alphabet = '23456789abcdefghjkmnpqrstvwxyz';

/** The result of checking a second factor: the state in which the code is used up, or why it isn't accepted. */
interface SecondFactor {
  readonly state: State;
  readonly refusal?: RefusalId | undefined;
}

const looksLikeTotp = /^\d{6}$/;

/** A code without the spaces and hyphens that people type between groups. */
const normalizeCode = (code: string): string => code.replaceAll(/[\s-]/g, '').toLowerCase();

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
 * Checks the code of a user whose password was correct: a code from the authenticator app or a backup code, each
 * accepted once. A user without Multi-Factor Authentication needs no code, so any code is ignored.
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

/** Creates a secret, which replaces the current one when a code from the new app is verified. */
async function startSetup(
  state: State,
  user: User,
  { authenticator, random }: Context,
): Promise<{ state: State; result: { body: ResponseOf<'enrollMfa'> } }> {
  const secret = await authenticator.encodeSecret(random.bytes(secretBytes));
  const otpauth_url = await authenticator.otpauthUrl(secret, user.email);
  const qr_code = await authenticator.drawQrCode(otpauth_url);
  return {
    state: setMfa(state, user, { pending_secret: secret }),
    result: { body: { notice: notices.mfaBegun, secret, otpauth_url, qr_code } },
  };
}

/** A code such as `k3v9w-x7m2p`, about 49 bits. Bytes above 239 are skipped, so that all characters are equally likely. */
function createCode({ random }: Context): string {
  let code = '';
  while (code.length < 10) {
    const byte = random.bytes(1)[0] ?? 255;
    if (byte < 240) code += alphabet[byte % alphabet.length] ?? '';
  }
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** Setting up Multi-Factor Authentication. */
export const mfaTransitions: Transitions<'enrollMfa' | 'resetMfa' | 'verifyMfa' | 'createBackupCodes'> = {
  enrollMfa(state, _input, context) {
    return hasMfa(context.user) ? refuse(state, 'mfa-already-on') : startSetup(state, context.user, context);
  },

  /** Starts setting up another app in place of the current one. Requires the password. */
  async resetMfa(state, { body }, context) {
    const { user } = context;
    if (!hasMfa(user)) return refuse(state, 'mfa-off');
    const wrong = await rejectWrongPassword(state, body.current_password, 'current-password-wrong', context);
    if (wrong !== undefined) return wrong;
    return startSetup(clearFailures(state, user), user, context);
  },

  /** Turns on the new app if its code is correct, ends the user's other sessions, and voids earlier backup codes. */
  async verifyMfa(state, { body }, context) {
    const { user, now } = context;
    const secret = user.mfa.pending_secret;
    if (secret === null) return refuse(state, 'mfa-not-begun');
    const step = await context.authenticator.findStep(secret, normalizeCode(body.tfa_token), now);
    if (step === undefined) return refuse(state, 'mfa-code-invalid');
    const mfa = { secret, pending_secret: null, last_step: step, backup_codes: [] };
    const { state: next, ended } = endSessions(setMfa(state, user, mfa), user.uid, context.session.uid);
    return {
      state: next,
      result: { body: { notice: notices.mfaVerified, signed_out_sessions: ended } },
      sessionsEnded: ended,
    };
  },

  /** Replaces the backup codes with ten new ones. Only this response contains them; the state has their hashes, with one salt. */
  async createBackupCodes(state, _input, context) {
    const { user, passwordHash } = context;
    if (!hasMfa(user)) return refuse(state, 'mfa-off');
    const codes = Array.from({ length: backupCodeCount }, () => createCode(context));
    const [first = '', ...others] = codes.map(normalizeCode);
    const record = await passwordHash.hash(first);
    const records = await Promise.all(others.map((code) => passwordHash.hash(code, record.salt)));
    return {
      state: setMfa(state, user, { backup_codes: [record, ...records] }),
      result: { body: { notice: notices.backupCodesCreated, backup_codes: codes } },
    };
  },
};
