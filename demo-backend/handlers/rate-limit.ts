import { findSession } from '../domain/sessions.ts';
import type { State } from '../domain/state.ts';
import { organizationsOf } from '../domain/users.ts';

/** Requests a second for each organization. Source: the product's API reference. */
const requestsPerSecond = 10;

const window = 1000;

/** Counts a request; the seconds to wait when there were too many. */
export type RateLimit = (state: State, authtoken: string | undefined, now: number) => number | undefined;

/** Whom a request counts for: each organization of its user, and all who are not logged in together. */
function countedFor(state: State, authtoken: string | undefined): string[] {
  const session = findSession(state, authtoken ?? '');
  return session === undefined ? ['anyone'] : organizationsOf(state, session.user_uid).map(({ uid }) => uid);
}

/** A limit over a sliding window of one second. A request that is refused does not count. */
export function createRateLimit(): RateLimit {
  const recent = new Map<string, number[]>();
  return (state, authtoken, now) => {
    const keys = countedFor(state, authtoken);
    const times = keys.map((key) => (recent.get(key) ?? []).filter((time) => now - time < window));
    if (times.some(({ length }) => length >= requestsPerSecond)) return 1;
    keys.forEach((key, index) => recent.set(key, [...(times[index] ?? []), now]));
    return undefined;
  };
}
