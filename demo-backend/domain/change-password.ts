import { notices } from '../contract/messages.ts';
import { refusals } from '../contract/refusals.ts';
import { normalizePassword } from '../policy/characters.ts';
import { unmetRules } from '../policy/evaluate-policy.ts';
import { countFailure, lockRefusal, noFailures } from './lockout.ts';
import { endSessions } from './sessions.ts';
import type { PasswordRecord, State } from './state.ts';
import type { Refusal, SessionContext, Transition } from './transition.ts';
import { refuse } from './transition.ts';
import { policyFor, replaceUser } from './users.ts';

/** A new password, as it is sent. */
interface NewPassword {
  readonly password: string;
  readonly password_confirmation: string;
  /** The one that it replaces, where it is known. */
  readonly current_password?: string;
}

/** What is wrong with a user's new password; undefined when nothing is. */
export function findPasswordFault(state: State, body: NewPassword, userUid: string): Refusal | undefined {
  const unmet = unmetRules(body.password, policyFor(state, userUid), body.current_password);
  const different = normalizePassword(body.password) !== normalizePassword(body.password_confirmation);
  const confirmation = refusals['password-confirmation-different'].errors;
  if (unmet.length > 0) {
    return { refusal: 'password-refused', errors: { password: unmet, ...(different && confirmation) } };
  }
  return different ? { refusal: 'password-confirmation-different' } : undefined;
}

/**
 * The state with a user's new password: the count of failures starts again, every session of the user ends, and links
 * that were sent are void.
 */
export function applyNewPassword(
  state: State,
  userUid: string,
  password: PasswordRecord,
  now: number,
): { state: State; ended: number } {
  const fields = { password, password_changed_at: now, updated_at: now, ...noFailures };
  const reset_tokens = state.reset_tokens.filter(({ user_uid }) => user_uid !== userUid);
  return endSessions({ ...replaceUser(state, userUid, fields), reset_tokens }, userUid);
}

/**
 * Replaces the password and ends every session of the user, the one that asks included.
 *
 * The current password is checked first, and a wrong one counts toward the lock; the faults of the new one are told only
 * to somebody who knows the current one.
 */
export const changePassword: Transition<'changePassword', SessionContext> = async (
  state,
  { body },
  context,
) => {
  const { user, now } = context;
  const right = await context.passwordHash.verify(body.current_password, user.password);
  const locked = lockRefusal(user, now);
  if (locked !== undefined) return { state, result: locked };
  if (!right) return refuse(countFailure(state, user, now), 'current-password-wrong');
  const fault = findPasswordFault(state, body, user.uid);
  if (fault !== undefined) return { state, result: fault };

  const record = await context.passwordHash.hash(body.password);
  const changed = applyNewPassword(state, user.uid, record, now);
  const reply = { notice: notices.passwordChanged, signed_out_sessions: changed.ended };
  return { state: changed.state, result: { body: reply }, sessionsEnded: changed.ended };
};
