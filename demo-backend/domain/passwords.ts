import { resetLinkMinutes } from '../contract/limits.ts';
import { notices } from '../contract/messages.ts';
import { refusals } from '../contract/refusals.ts';
import { normalizePassword, unmetRules } from '../policy/evaluate-policy.ts';
import { deliver } from './inbox.ts';
import { noFailures, rejectWrongPassword } from './lockout.ts';
import { policyFor } from './organizations.ts';
import { findBySecret, toHex } from './secrets.ts';
import { endSessions } from './sessions.ts';
import type { PasswordRecord, ResetToken, State, User } from './state.ts';
import { refuse, unchanged, type Context, type Refusal, type Transitions } from './transition.ts';
import { findUserByEmail, replaceUser } from './users.ts';

const tokenBytes = 20;

/** The token in a link, if it's valid now. */
function findResetToken(state: State, text: string, now: number): ResetToken | undefined {
  const found = findBySecret(state.reset_tokens, text, ({ token }) => token);
  return found !== undefined && now < found.created_at + resetLinkMinutes * 60_000 ? found : undefined;
}

/** Sends a user a link, which replaces all earlier ones. */
export function sendResetLink(state: State, user: User, context: Context): State {
  const token = toHex(context.random.bytes(tokenBytes));
  const sent = deliver(state, context, {
    to: user.email,
    subject: 'Reset your password',
    text: `Hello ${user.first_name}, someone asked to reset the password of this account. The link is valid for ${resetLinkMinutes} minutes. If it wasn't you, ignore this email.`,
  });
  const others = state.reset_tokens.filter(({ user_uid }) => user_uid !== user.uid);
  const link = { token, user_uid: user.uid, email_uid: sent.uid, created_at: context.now };
  return { ...sent.state, reset_tokens: [...others, link] };
}

/** A new password, as it is sent. */
interface NewPassword {
  readonly password: string;
  readonly password_confirmation: string;
  /** The password that it replaces, if the request contains it. */
  readonly current_password?: string;
}

/** Why a user can't have a new password; undefined if it's acceptable. */
function rejectPassword(state: State, body: NewPassword, userUid: string): Refusal | undefined {
  const unmet = unmetRules(body.password, policyFor(state, userUid), body.current_password);
  const isDifferent = normalizePassword(body.password) !== normalizePassword(body.password_confirmation);
  const confirmation = refusals['password-confirmation-different'].errors;
  if (unmet.length > 0) {
    return { refusal: 'password-refused', errors: { password: unmet, ...(isDifferent && confirmation) } };
  }
  return isDifferent ? { refusal: 'password-confirmation-different' } : undefined;
}

/** Sets a user's password, ends all the user's sessions, voids reset links, and clears failed attempts. */
function setPassword(
  state: State,
  userUid: string,
  password: PasswordRecord,
  now: number,
): { state: State; ended: number } {
  const fields = { password, password_changed_at: now, updated_at: now, ...noFailures };
  const reset_tokens = state.reset_tokens.filter(({ user_uid }) => user_uid !== userUid);
  return endSessions({ ...replaceUser(state, userUid, fields), reset_tokens }, userUid);
}

/** Changing and resetting passwords, and the policy for them. */
export const passwordTransitions: Transitions<
  'changePassword' | 'requestPasswordReset' | 'resetPassword' | 'getPasswordPolicy'
> = {
  /**
   * Replaces the password and ends every session of the user, including that of the request.
   *
   * Checks the current password first, and counts a wrong one toward the lock, so that only someone who knows it learns
   * what's wrong with the new one.
   */
  async changePassword(state, { body }, context) {
    const { user, now } = context;
    const wrong = await rejectWrongPassword(state, body.current_password, 'current-password-wrong', context);
    if (wrong !== undefined) return wrong;
    const rejected = rejectPassword(state, body, user.uid);
    if (rejected !== undefined) return { state, result: rejected };

    const record = await context.passwordHash.hash(body.password);
    const { state: next, ended } = setPassword(state, user.uid, record, now);
    const response = { notice: notices.passwordChanged, signed_out_sessions: ended };
    return { state: next, result: { body: response }, sessionsEnded: ended };
  },

  /** Sends a link if the email has an account. The response is the same if it doesn't. */
  requestPasswordReset(state, { body }, context) {
    const user = findUserByEmail(state, body.user.email);
    return {
      state: user === undefined ? state : sendResetLink(state, user, context),
      result: { body: { notice: notices.resetRequested } },
      userUid: user?.uid,
    };
  },

  async resetPassword(state, { body }, context) {
    const token = findResetToken(state, body.user.reset_password_token, context.now);
    if (token === undefined) return refuse(state, 'reset-token-invalid');
    const userUid = token.user_uid;
    const rejected = rejectPassword(state, body.user, userUid);
    if (rejected !== undefined) return { state, result: rejected, userUid };
    const record = await context.passwordHash.hash(body.user.password);
    const { state: next, ended } = setPassword(state, userUid, record, context.now);
    return {
      state: next,
      result: { body: { notice: notices.passwordReset } },
      userUid,
      sessionsEnded: ended,
    };
  },

  /** Returns the policy for the user of the reset token, if the query has one, or else of the session. */
  getPasswordPolicy(state, { query }, { user, now }) {
    const token = query.reset_password_token;
    if (token !== undefined) {
      const found = findResetToken(state, token, now);
      if (found === undefined) return refuse(state, 'reset-token-invalid');
      return unchanged(state, { password_policy: policyFor(state, found.user_uid) });
    }
    if (user === undefined) return refuse(state, 'not-logged-in');
    return unchanged(state, { password_policy: policyFor(state, user.uid) });
  },
};
