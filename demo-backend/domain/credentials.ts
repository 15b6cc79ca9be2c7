import type { RequestOf } from '../contract/operations.ts';
import { countFailure, countStranger, lockRefusal } from './lockout.ts';
import type { State, User } from './state.ts';
import type { Context, Refusal } from './transition.ts';
import { findUserByEmail } from './users.ts';

/** The user whose password was right, or the outcome of an operation that fails because it was not. */
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
 * A password is hashed even for an unknown email, so that the time does not tell which emails have an account
 * (OWASP Authentication Cheat Sheet).
 */
export async function checkPassword(
  state: State,
  { email, password }: RequestOf<'requestTokenSms'>['user'],
  { passwordHash, now }: Context,
): Promise<Checked> {
  const user = findUserByEmail(state, email);
  if (user === undefined) {
    await passwordHash.hash(password);
    const counted = await countStranger(state, email, now);
    return { state: counted.state, result: counted.refusal };
  }
  const right = await passwordHash.verify(password, user.password);
  const userUid = user.uid;
  const locked = lockRefusal(user, now);
  if (locked !== undefined) return { state, result: locked, userUid };
  if (right) return { user };
  return { state: countFailure(state, user, now), result: { refusal: 'invalid-credentials' }, userUid };
}
