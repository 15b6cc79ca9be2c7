import { notices } from '../contract/messages.ts';
import type { RequestOf } from '../contract/operations.ts';
import { deliver } from './inbox.ts';
import { rejectUnknownEmail, clearFailures, rejectWrongPassword } from './lockout.ts';
import { checkSecondFactor } from './mfa.ts';
import { policyFor } from './organizations.ts';
import { startSession } from './sessions.ts';
import type { State, User } from './state.ts';
import { refuse, type Context, type Outcome, type Refusal, type Transitions } from './transition.ts';
import { describeUser, findUserByEmail } from './users.ts';

const day = 24 * 60 * 60 * 1000;

/** The user whose password was correct, or the outcome of an operation that fails because it wasn't. */
type Checked =
  | { readonly user: User }
  | {
      readonly user?: undefined;
      readonly state: State;
      readonly result: Refusal;
      readonly userUid?: string | undefined;
    };

/**
 * Checks an email and a password, and counts a wrong one toward the lock.
 *
 * The password is hashed even for an unknown email, so that the time doesn't reveal which emails have an account
 * (OWASP Authentication Cheat Sheet).
 */
async function checkPassword(
  state: State,
  { email, password }: RequestOf<'requestTokenSms'>['user'],
  context: Context,
): Promise<Checked> {
  const user = findUserByEmail(state, email);
  if (user === undefined) {
    await context.passwordHash.hash(password);
    return rejectUnknownEmail(state, email, context.now);
  }
  const wrong = await rejectWrongPassword(state, password, 'invalid-credentials', { ...context, user });
  return wrong === undefined ? { user } : { ...wrong, userUid: user.uid };
}

/** Whether the password is older than the user's organizations allow. */
function hasExpired(state: State, user: User, now: number): boolean {
  const { duration_days } = policyFor(state, user.uid);
  return duration_days > 0 && now >= user.password_changed_at + duration_days * day;
}

/** Starts a session. The response contains the organizations, because clients read them from it. */
function admit(state: State, user: User, context: Context): Outcome<'logIn'> {
  const started = startSession(clearFailures(state, user), user.uid, context);
  const shown = describeUser(started.state, { ...user, failed_attempts: 0 }, { include_orgs_roles: true });
  const body = { notice: notices.loggedIn, user: { ...shown, authtoken: started.session.authtoken } };
  return { state: started.state, result: { body }, session: started.session, sessionsEnded: started.ended };
}

/** Sends a user the current code of their authenticator, if they have one. */
async function sendCode(state: State, user: User, context: Context): Promise<State> {
  const { secret } = user.mfa;
  if (secret === null) return state;
  const tfa_token = await context.authenticator.codeAt(secret, context.now);
  return deliver(state, context, {
    to: user.email,
    subject: 'Text message with a verification code',
    text: 'Log in with this code. It expires in about a minute.',
    tfa_token,
  }).state;
}

/** Logging in, and the codes for it. */
export const logInTransitions: Transitions<'logIn' | 'requestTokenSms'> = {
  /** Starts a session for the correct email and password and, if the user has MFA, the second factor. */
  async logIn(state, { body }, context) {
    const credentials = body.user;
    const checked = await checkPassword(state, credentials, context);
    if (checked.user === undefined) return checked;
    const { user } = checked;
    const userUid = user.uid;

    const second = await checkSecondFactor(state, user, credentials.tfa_token, context);
    if (second.refusal !== undefined) return { ...refuse(second.state, second.refusal), userUid };
    // The code was correct, so it counts as used even if the password has expired.
    if (hasExpired(state, user, context.now)) return { ...refuse(second.state, 'password-expired'), userUid };
    return admit(second.state, user, context);
  },

  /**
   * Sends a code to the user's phone: in this demo, to the inbox. An account without Multi-Factor Authentication gets
   * the same response and no code.
   */
  async requestTokenSms(state, { body }, context) {
    const checked = await checkPassword(state, body.user, context);
    if (checked.user === undefined) return checked;
    return {
      state: await sendCode(state, checked.user, context),
      result: { body: { notice: notices.tokenSmsSent } },
      userUid: checked.user.uid,
    };
  },
};
