import { findResetToken } from './reset-password.ts';
import { findSession } from './sessions.ts';
import type { Transition } from './transition.ts';
import { answer, refuse } from './transition.ts';
import { policyFor } from './users.ts';

/** Shows the password policy that applies to the user of the session, or of an emailed link. */
export const getPasswordPolicy: Transition<'getPasswordPolicy'> = (state, { query }, context) => {
  const token = query.reset_password_token;
  if (token !== undefined) {
    const found = findResetToken(state, token, context.now);
    if (found === undefined) return refuse(state, 'reset-token-invalid');
    return answer(state, { password_policy: policyFor(state, found.user_uid) });
  }
  const session = findSession(state, context.authtoken ?? '');
  if (session === undefined) return refuse(state, 'not-logged-in');
  return answer(state, { password_policy: policyFor(state, session.user_uid) });
};
