import { notices } from '../contract/messages.ts';
import type { ResponseOf } from '../contract/operations.ts';
import { countFailure, forgetFailures, lockRefusal } from './lockout.ts';
import { normalizeCode } from './second-factor.ts';
import { endSessions } from './sessions.ts';
import type { State, User } from './state.ts';
import type { Context, SessionContext, Transition } from './transition.ts';
import { refuse } from './transition.ts';
import { hasMfa, replaceUser } from './users.ts';

/** Bytes of a new secret: 160 bits, as RFC 4226 recommends. */
const secretBytes = 20;

const backupCodes = 10;

/** The characters of backup codes: no 0, 1, i, l, o or u, which are misread or make words. 30 of them. */
const alphabet = '23456789abcdefghjkmnpqrstvwxyz';

/** A new secret that waits for a code of the app that it was given to. */
async function begin(
  state: State,
  user: User,
  context: Context,
): Promise<{ state: State; body: ResponseOf<'enrollMfa'> }> {
  const { authenticator, random } = context;
  const secret = await authenticator.encodeSecret(random.bytes(secretBytes));
  const otpauth_url = await authenticator.describe(secret, user.email);
  const qr_code = await authenticator.drawQrCode(otpauth_url);
  const mfa = { ...user.mfa, pending_secret: secret };
  return {
    state: replaceUser(state, user.uid, { mfa }),
    body: { notice: notices.mfaBegun, secret, otpauth_url, qr_code },
  };
}

/** Begins to set up an authenticator app. */
export const enrollMfa: Transition<'enrollMfa', SessionContext> = async (state, _input, context) => {
  if (hasMfa(context.user)) return refuse(state, 'mfa-already-on');
  const begun = await begin(state, context.user, context);
  return { state: begun.state, result: { body: begun.body } };
};

/** Begins to set up another app in place of the one that is in use, for somebody who knows the password. */
export const resetMfa: Transition<'resetMfa', SessionContext> = async (state, { body }, context) => {
  const { user, now } = context;
  if (!hasMfa(user)) return refuse(state, 'mfa-off');
  const right = await context.passwordHash.verify(body.current_password, user.password);
  const locked = lockRefusal(user, now);
  if (locked !== undefined) return { state, result: locked };
  if (!right) return refuse(countFailure(state, user, now), 'current-password-wrong');
  const begun = await begin(forgetFailures(state, user), user, context);
  return { state: begun.state, result: { body: begun.body } };
};

/**
 * Takes the new app into use when its code is right, and ends the user's other sessions. Backup codes of an app before
 * it are void.
 */
export const verifyMfa: Transition<'verifyMfa', SessionContext> = async (state, { body }, context) => {
  const { user, now } = context;
  const secret = user.mfa.pending_secret;
  if (secret === null) return refuse(state, 'mfa-not-begun');
  const step = await context.authenticator.findStep(secret, normalizeCode(body.tfa_token), now);
  if (step === undefined) return refuse(state, 'mfa-code-invalid');
  const mfa = { secret, pending_secret: null, last_step: step, backup_codes: [] };
  const ended = endSessions(replaceUser(state, user.uid, { mfa }), user.uid, context.session.uid);
  return {
    state: ended.state,
    result: { body: { notice: notices.mfaVerified, signed_out_sessions: ended.ended } },
    sessionsEnded: ended.ended,
  };
};

/** A code such as `k3v9w-x7m2p`: ten characters of about 49 bits. Bytes above 239 are drawn again, so all are as likely. */
function createCode({ random }: Context): string {
  let code = '';
  while (code.length < 10) {
    const byte = random.bytes(1)[0] ?? 255;
    if (byte < 240) code += alphabet[byte % alphabet.length] ?? '';
  }
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** Makes ten backup codes in place of the earlier ones. They are shown this once and stored hashed, with one salt. */
export const createBackupCodes: Transition<'createBackupCodes', SessionContext> = async (
  state,
  _input,
  context,
) => {
  const { user, passwordHash } = context;
  if (!hasMfa(user)) return refuse(state, 'mfa-off');
  const codes = Array.from({ length: backupCodes }, () => createCode(context));
  const [first = '', ...others] = codes.map(normalizeCode);
  const record = await passwordHash.hash(first);
  const records = await Promise.all(others.map((code) => passwordHash.hash(code, record.salt)));
  const mfa = { ...user.mfa, backup_codes: [record, ...records] };
  return {
    state: replaceUser(state, user.uid, { mfa }),
    result: { body: { notice: notices.backupCodesCreated, backup_codes: codes } },
  };
};
