import { notices } from '../contract/messages.ts';
import { checkPassword } from './credentials.ts';
import { forgetFailures } from './lockout.ts';
import { checkSecondFactor } from './second-factor.ts';
import { startSession } from './sessions.ts';
import type { State, User } from './state.ts';
import type { Context, Outcome, Transition } from './transition.ts';
import { refuse } from './transition.ts';
import { describeUser, policyFor } from './users.ts';

const day = 24 * 60 * 60 * 1000;

/** Whether the password is older than the user's organizations allow. */
function hasExpired(state: State, user: User, now: number): boolean {
  const { duration_days } = policyFor(state, user.uid);
  return duration_days > 0 && now >= user.password_changed_at + duration_days * day;
}

/** Starts the session of somebody who has shown to be the user. Clients read the organizations from the response. */
function admit(state: State, user: User, context: Context): Outcome<'logIn'> {
  const started = startSession(forgetFailures(state, user), user.uid, context);
  const shown = describeUser(started.state, { ...user, failed_attempts: 0 }, { include_orgs_roles: true });
  const body = { notice: notices.loggedIn, user: { ...shown, authtoken: started.session.authtoken } };
  return { state: started.state, result: { body }, session: started.session, sessionsEnded: started.ended };
}

/** Starts a session for the right email and password and, where the user has one, the second factor. */
export const logIn: Transition<'logIn'> = async (state, { body }, context) => {
  const credentials = body.user;
  const checked = await checkPassword(state, credentials, context);
  if (checked.user === undefined) return checked;
  const { user } = checked;
  const userUid = user.uid;

  const second = await checkSecondFactor(state, user, credentials.tfa_token, context);
  if (second.refusal !== undefined) return { ...refuse(second.state, second.refusal), userUid };
  // The code counts as used all the same: it was right.
  if (hasExpired(state, user, context.now)) return { ...refuse(second.state, 'password-expired'), userUid };
  return admit(second.state, user, context);
};
