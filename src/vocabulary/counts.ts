import { inWords } from '../../demo-backend/contract/limits.ts';

/**
 * "15 minutes", "One minute", "Less than a minute": how long it lasts, rounded up to minutes.
 *
 * @param duration in milliseconds
 */
export function describeTimeLeft(duration: number): string {
  const minutes = Math.ceil(duration / 60_000);
  if (duration < 60_000) return 'Less than a minute';
  return `${inWords(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

/** "Four sessions", "One session", "12 sessions": how many sessions, at the start of a sentence. */
export function countSessions(count: number): string {
  return `${inWords(count)} ${count === 1 ? 'session' : 'sessions'}`;
}

/** "expire after 60 days", "never expire": what becomes of passwords that live so many days at most. */
export const describeExpiry = (days: number): string =>
  days === 0 ? 'never expire' : `expire after ${days} ${days === 1 ? 'day' : 'days'}`;
