import { notices } from '../contract/messages.ts';
import { applyNewPassword, findPasswordFault } from './change-password.ts';
import { equalSecrets } from './constant-time.ts';
import { toHex } from './hex.ts';
import { deliver } from './inbox.ts';
import type { ResetToken, State, User } from './state.ts';
import type { Context, Transition } from './transition.ts';
import { refuse } from './transition.ts';
import { findUserByEmail } from './users.ts';

/** How long a link is good, in milliseconds. Source: the product's page "Forgot (Reset) Password". */
export const linkDuration = 60 * 60 * 1000;

const tokenBytes = 20;

/** The token that a link holds, if it is good at this moment. Looks at all, so that the time does not tell which. */
export function findResetToken(state: State, token: string, now: number): ResetToken | undefined {
  const found = state.reset_tokens.reduce<ResetToken | undefined>(
    (match, each) => (equalSecrets(each.token, token) ? each : match),
    undefined,
  );
  return found !== undefined && now < found.created_at + linkDuration ? found : undefined;
}

/** Sends a user a link. The links before it are void. */
export function sendResetLink(state: State, user: User, context: Context): State {
  const token = toHex(context.random.bytes(tokenBytes));
  const sent = deliver(state, context, {
    to: user.email,
    subject: 'Reset your password',
    text: `Hello ${user.first_name}, someone asked to reset the password of this account. The link is valid for 60 minutes. If it wasn't you, ignore this email.`,
  });
  const others = state.reset_tokens.filter(({ user_uid }) => user_uid !== user.uid);
  const link = { token, user_uid: user.uid, email_uid: sent.uid, created_at: context.now };
  return { ...sent.state, reset_tokens: [...others, link] };
}

/** Sends a link to an email that has an account, and answers the same to one that has none. */
export const requestPasswordReset: Transition<'requestPasswordReset'> = (state, { body }, context) => {
  const user = findUserByEmail(state, body.user.email);
  return {
    state: user === undefined ? state : sendResetLink(state, user, context),
    result: { body: { notice: notices.resetRequested } },
    userUid: user?.uid,
  };
};

/** Sets a new password by the token of a link, and ends every session of the user. */
export const resetPassword: Transition<'resetPassword'> = async (state, { body }, context) => {
  const token = findResetToken(state, body.user.reset_password_token, context.now);
  if (token === undefined) return refuse(state, 'reset-token-invalid');
  const userUid = token.user_uid;
  const fault = findPasswordFault(state, body.user, userUid);
  if (fault !== undefined) return { state, result: fault, userUid };
  const record = await context.passwordHash.hash(body.user.password);
  const { state: next, ended } = applyNewPassword(state, userUid, record, context.now);
  return {
    state: next,
    result: { body: { notice: notices.passwordReset } },
    userUid,
    sessionsEnded: ended,
  };
};
