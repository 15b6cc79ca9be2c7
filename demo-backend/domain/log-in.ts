import { notices } from '../contract/messages.ts';
import { countFailure, countStranger, forgetFailures, lockRefusal } from './lockout.ts';
import { checkSecondFactor } from './second-factor.ts';
import { startSession } from './sessions.ts';
import type { State, User } from './state.ts';
import type { Context, Outcome, Transition } from './transition.ts';
import { refuse } from './transition.ts';
import { describeUser, findUserByEmail, policyFor } from './users.ts';

const day = 24 * 60 * 60 * 1000;

/** Whether the password is older than the user's organizations allow. */
function hasExpired(state: State, user: User, now: number): boolean {
  const { duration_days } = policyFor(state, user.uid);
  return duration_days > 0 && now >= user.password_changed_at + duration_days * day;
}

/** Starts the session of somebody who has shown to be the user. */
function admit(state: State, user: User, context: Context): Outcome<'logIn'> {
  const started = startSession(forgetFailures(state, user), user.uid, context);
  const shown = describeUser(started.state, { ...user, failed_attempts: 0 });
  const body = { notice: notices.loggedIn, user: { ...shown, authtoken: started.session.authtoken } };
  return { state: started.state, result: { body }, session: started.session, sessionsEnded: started.ended };
}

/**
 * Starts a session for the right email and password and, where the user has one, the second factor.
 *
 * A password is hashed even for an unknown email, so that the time does not tell which emails have an account
 * (OWASP Authentication Cheat Sheet).
 */
export const logIn: Transition<'logIn'> = async (state, { body }, context) => {
  const { email, password, tfa_token } = body.user;
  const { now } = context;
  const user = findUserByEmail(state, email);
  if (user === undefined) {
    await context.passwordHash.hash(password);
    const counted = await countStranger(state, email, now);
    return { state: counted.state, result: counted.refusal };
  }
  const right = await context.passwordHash.verify(password, user.password);
  const userUid = user.uid;
  const locked = lockRefusal(user, now);
  if (locked !== undefined) return { state, result: locked, userUid };
  if (!right) return { ...refuse(countFailure(state, user, now), 'invalid-credentials'), userUid };

  const second = await checkSecondFactor(state, user, tfa_token, context);
  if (second.refusal !== undefined) return { ...refuse(second.state, second.refusal), userUid };
  // The code counts as used all the same: it was right.
  if (hasExpired(state, user, now)) return { ...refuse(second.state, 'password-expired'), userUid };
  return admit(second.state, user, context);
};
