import { inWords } from '../../demo-backend/contract/limits.ts';

/**
 * A duration, rounded up to minutes: "15 minutes", "One minute", "Less than a minute".
 *
 * @param duration in milliseconds
 */
export function describeTimeLeft(duration: number): string {
  const minutes = Math.ceil(duration / 60_000);
  if (duration < 60_000) return 'Less than a minute';
  return `${inWords(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

/** A number of sessions at the start of a sentence: "Four sessions", "One session", "12 sessions". */
export function countSessions(count: number): string {
  return `${inWords(count)} ${count === 1 ? 'session' : 'sessions'}`;
}

/** What passwords with this duration do: "expire after 60 days", or "never expire" for 0. */
export const describeExpiry = (days: number): string =>
  days === 0 ? 'never expire' : `expire after ${days} ${days === 1 ? 'day' : 'days'}`;
