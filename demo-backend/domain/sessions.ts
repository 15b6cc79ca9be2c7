import { maximumSessions } from '../contract/limits.ts';
import { notices } from '../contract/messages.ts';
import { findBySecret, toHex } from './secrets.ts';
import type { Session, State } from './state.ts';
import { unchanged, type Context, type Transitions } from './transition.ts';

/** Milliseconds until the last use of a session is recorded again, so that most reads write nothing. */
const seenInterval = 60 * 1000;

/** The session that an authtoken belongs to. */
export const findSession = (state: State, token: string): Session | undefined =>
  findBySecret(state.sessions, token, ({ authtoken }) => authtoken);

/** The sessions of a user, oldest first. */
export const sessionsOf = (state: State, userUid: string): Session[] =>
  state.sessions.filter((session) => session.user_uid === userUid);

/** Ends all sessions of a user, except the one with the uid `keep`. */
export function endSessions(state: State, userUid: string, keep?: string): { state: State; ended: number } {
  const sessions = state.sessions.filter(({ user_uid, uid }) => user_uid !== userUid || uid === keep);
  const ended = state.sessions.length - sessions.length;
  return { state: ended === 0 ? state : { ...state, sessions }, ended };
}

/** Starts a session, and ends the user's oldest ones above the limit. */
export function startSession(
  state: State,
  userUid: string,
  context: Context,
): { state: State; session: Session; ended: number } {
  const session: Session = {
    uid: `cs${toHex(context.random.bytes(8))}`,
    user_uid: userUid,
    authtoken: `blt${toHex(context.random.bytes(16))}`,
    ...describeClient(context.userAgent),
    created_at: context.now,
    last_seen_at: context.now,
  };
  const evicted = sessionsOf(state, userUid).slice(0, -(maximumSessions - 1));
  const kept = state.sessions.filter((each) => !evicted.includes(each));
  return { state: { ...state, sessions: [...kept, session] }, session, ended: evicted.length };
}

/** Records that a session was used. Returns the same state if it ended, or if its use was recorded within the last minute. */
export function markSeen(state: State, { uid }: Session, now: number): State {
  const session = state.sessions.find((each) => each.uid === uid);
  if (session === undefined || now - session.last_seen_at < seenInterval) return state;
  const sessions = state.sessions.map((each) => (each === session ? { ...each, last_seen_at: now } : each));
  return { ...state, sessions };
}

const browsers = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /(?:Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
] as const;

const systems = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
] as const;

const mobileSystems: ReadonlySet<string> = new Set(['iPhone', 'iPad', 'Android']);

const firstMatch = (rows: readonly (readonly [string, RegExp])[], text: string) =>
  rows.find(([, pattern]) => pattern.test(text))?.[0];

/** Describes a client by its `User-Agent`. The label contains nothing that the client sent, only names from the lists above. */
export function describeClient(userAgent: string): Pick<Session, 'label' | 'kind' | 'place'> {
  const place = 'Here';
  const browser = firstMatch(browsers, userAgent);
  const system = firstMatch(systems, userAgent);
  if (browser !== undefined) {
    const kind = system !== undefined && mobileSystems.has(system) ? 'mobile' : 'browser';
    return { label: system === undefined ? browser : `${browser} on ${system}`, kind, place };
  }
  if (/^(?:curl|Wget|HTTPie)\b/i.test(userAgent)) return { label: 'Command line', kind: 'cli', place };
  return { label: 'API client', kind: 'api', place };
}

/** Listing and ending the sessions of a user. */
export const sessionTransitions: Transitions<'logOut' | 'listSessions' | 'endOtherSessions'> = {
  logOut: (state, _input, { session }) => ({
    state: { ...state, sessions: state.sessions.filter(({ uid }) => uid !== session.uid) },
    result: { body: { notice: notices.loggedOut } },
    sessionsEnded: 1,
  }),

  /** Lists the sessions, newest first, without their authtokens. */
  listSessions: (state, _input, context) =>
    unchanged(
      state,
      sessionsOf(state, context.user.uid)
        .toReversed()
        .map(({ uid, label, kind, place, created_at, last_seen_at }) => ({
          uid,
          label,
          kind,
          place,
          created_at: new Date(created_at).toISOString(),
          last_seen_at: new Date(last_seen_at).toISOString(),
          current: uid === context.session.uid,
        })),
    ),

  endOtherSessions(state, _input, context) {
    const { state: next, ended } = endSessions(state, context.user.uid, context.session.uid);
    const body = { notice: notices.otherSessionsEnded, signed_out_sessions: ended };
    return { state: next, result: { body }, sessionsEnded: ended };
  },
};
