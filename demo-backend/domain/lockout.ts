import { digest } from './digest.ts';
import type { State, StrangerAttempts, User } from './state.ts';
import type { Refusal } from './transition.ts';
import { replaceUser } from './users.ts';

/** After so many wrong passwords in a row the account is locked. The demo's choice: the product publishes no number. */
export const attemptsBeforeLock = 5;

/** How long the lock lasts, in milliseconds. The demo's choice. */
export const lockDuration = 15 * 60 * 1000;

/** So many emails without an account are remembered; those with the fewest failures, then the oldest, go first. */
const maximumStrangers = 1000;

/** What is remembered of wrong passwords, for an account or for an email without one. */
type Attempts = Pick<User, 'failed_attempts' | 'locked_until'>;

/** No wrong password since the last right one. */
export const noFailures: Attempts = { failed_attempts: 0, locked_until: null };

/** The refusal for somebody who is locked at this moment; undefined for one who is not. */
export function lockRefusal({ locked_until }: Attempts, now: number): Refusal | undefined {
  const until = locked_until ?? 0;
  if (until <= now) return undefined;
  return { refusal: 'account-locked', lockedUntil: new Date(until).toISOString() };
}

/** One wrong password more, and the lock with the fifth. After a lock the count begins again. */
function oneMore({ failed_attempts, locked_until }: Attempts, now: number): Attempts {
  const count = (locked_until === null ? failed_attempts : 0) + 1;
  return { failed_attempts: count, locked_until: count >= attemptsBeforeLock ? now + lockDuration : null };
}

/** The state after a wrong password or code of a user. */
export const countFailure = (state: State, user: User, now: number): State =>
  replaceUser(state, user.uid, oneMore(user, now));

/** The state after a right password: the count starts again. The same state when there was nothing to forget. */
export function forgetFailures(state: State, user: User): State {
  if (user.failed_attempts === 0) return state;
  return replaceUser(state, user.uid, noFailures);
}

/** Makes room for one more. Whoever tries many emails does not make the demo forget the lock of another one. */
function makeRoom(all: readonly StrangerAttempts[]): readonly StrangerAttempts[] {
  if (all.length < maximumStrangers) return all;
  const fewest = Math.min(...all.map(({ failed_attempts }) => failed_attempts));
  const goes = all.findIndex(({ failed_attempts }) => failed_attempts === fewest);
  return all.toSpliced(goes, 1);
}

/**
 * Treats an email without an account as if it had one: counts the wrong password and locks with the fifth, so that the
 * lock does not tell which emails have accounts. The email is kept as a digest only.
 */
export async function countStranger(
  state: State,
  email: string,
  now: number,
): Promise<{ state: State; refusal: Refusal }> {
  const key = await digest(email.toLowerCase());
  const known = state.stranger_attempts.find((each) => each.key === key) ?? noFailures;
  const locked = lockRefusal(known, now);
  if (locked !== undefined) return { state, refusal: locked };
  const others = state.stranger_attempts.filter((each) => each.key !== key);
  const stranger_attempts = [...makeRoom(others), { key, ...oneMore(known, now) }];
  return { state: { ...state, stranger_attempts }, refusal: { refusal: 'invalid-credentials' } };
}
