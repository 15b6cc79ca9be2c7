import { attemptsBeforeLock, lockMinutes } from '../contract/limits.ts';
import type { RefusalId } from '../contract/refusals.ts';
import { digest } from './secrets.ts';
import type { State, UnknownEmailAttempts, User } from './state.ts';
import type { Context, Refusal } from './transition.ts';
import { replaceUser } from './users.ts';

/** How many emails without an account are stored. Those with the fewest failures are removed first, oldest first. */
const maximumUnknownEmails = 1000;

/** Failed attempts, of an account or of an email without one. */
type Attempts = Pick<User, 'failed_attempts' | 'locked_until'>;

/** No failed attempts since the last successful one. */
export const noFailures: Attempts = { failed_attempts: 0, locked_until: null };

/** How long a lock lasts, in milliseconds. */
const lockDuration = lockMinutes * 60_000;

/** The failed attempts of an account that is locked as of now. */
const lockedFrom = (now: number): Attempts => ({
  failed_attempts: attemptsBeforeLock,
  locked_until: now + lockDuration,
});

/** The refusal while a lock lasts; otherwise undefined. */
function lockRefusal({ locked_until }: Attempts, now: number): Refusal | undefined {
  const until = locked_until ?? 0;
  if (until <= now) return undefined;
  return { refusal: 'account-locked', lockedUntil: new Date(until).toISOString() };
}

/** Adds a failed attempt. The last one allowed locks, and after a lock the count starts again. */
function addFailure({ failed_attempts, locked_until }: Attempts, now: number): Attempts {
  const count = (locked_until === null ? failed_attempts : 0) + 1;
  return count >= attemptsBeforeLock ? lockedFrom(now) : { failed_attempts: count, locked_until: null };
}

/** The state after a wrong password or code of a user. */
export const countFailure = (state: State, user: User, now: number): State =>
  replaceUser(state, user.uid, addFailure(user, now));

/**
 * Checks a password of a user, and counts a wrong one as a failed attempt. While the account is locked, rejects both right
 * and wrong passwords.
 *
 * @param wrong the error for a wrong password
 * @returns undefined if the password is right
 */
export async function rejectWrongPassword(
  state: State,
  password: string,
  wrong: RefusalId,
  { user, passwordHash, now }: Context & { readonly user: User },
): Promise<{ state: State; result: Refusal } | undefined> {
  const isRight = await passwordHash.verify(password, user.password);
  const locked = lockRefusal(user, now);
  if (locked !== undefined) return { state, result: locked };
  return isRight ? undefined : { state: countFailure(state, user, now), result: { refusal: wrong } };
}

/** The state after a correct password: the count starts again. Returns the same state if there were no failures. */
export function clearFailures(state: State, user: User): State {
  if (user.failed_attempts === 0) return state;
  return replaceUser(state, user.uid, noFailures);
}

/** Makes room for one more. Removes the fewest failures first, so that trying many emails doesn't lift another one's lock. */
function makeRoom(all: readonly UnknownEmailAttempts[]): readonly UnknownEmailAttempts[] {
  if (all.length < maximumUnknownEmails) return all;
  const fewest = Math.min(...all.map(({ failed_attempts }) => failed_attempts));
  const removed = all.findIndex(({ failed_attempts }) => failed_attempts === fewest);
  return all.toSpliced(removed, 1);
}

/**
 * Counts a failed attempt for an email that has no account, and locks the email like an account, so that the lock doesn't
 * reveal which emails have accounts. Stores only a digest of the email.
 */
export async function rejectUnknownEmail(
  state: State,
  email: string,
  now: number,
): Promise<{ state: State; result: Refusal }> {
  const key = await digest(email.toLowerCase());
  const known = state.unknown_email_attempts.find((each) => each.key === key) ?? noFailures;
  const locked = lockRefusal(known, now);
  if (locked !== undefined) return { state, result: locked };
  const others = state.unknown_email_attempts.filter((each) => each.key !== key);
  const unknown_email_attempts = [...makeRoom(others), { key, ...addFailure(known, now) }];
  return { state: { ...state, unknown_email_attempts }, result: { refusal: 'invalid-credentials' } };
}
