import { requestsPerSecond } from '../contract/limits.ts';
import { organizationsOf } from '../domain/organizations.ts';
import type { Session, State } from '../domain/state.ts';

const window = 1000;

/**
 * Counts a request, and returns the seconds to wait if there were too many.
 *
 * @param session that sent the request, if any
 * @param now Unix time in milliseconds
 */
export type RateLimit = (state: State, session: Session | undefined, now: number) => number | undefined;

/** The counts that a request adds to: one for each organization of its user, or one for all without a session. */
const countedFor = (state: State, session: Session | undefined): string[] =>
  session === undefined ? ['anyone'] : organizationsOf(state, session.user_uid).map(({ uid }) => uid);

/** A limit over a sliding window of one second. Rejected requests don't count. */
export function createRateLimit(): RateLimit {
  const recent = new Map<string, number[]>();
  return (state, session, now) => {
    const keys = countedFor(state, session);
    const times = keys.map((key) => (recent.get(key) ?? []).filter((time) => now - time < window));
    if (times.some(({ length }) => length >= requestsPerSecond)) return 1;
    keys.forEach((key, index) => recent.set(key, [...(times[index] ?? []), now]));
    return undefined;
  };
}
