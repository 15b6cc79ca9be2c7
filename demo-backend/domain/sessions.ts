import { equalSecrets } from './constant-time.ts';
import { describeClient } from './describe-client.ts';
import { toHex } from './hex.ts';
import type { Session, State } from './state.ts';
import type { Context, SessionContext, Transition } from './transition.ts';
import { answer } from './transition.ts';
import { notices } from '../contract/messages.ts';

/** A user has at most so many valid sessions; the next one ends the oldest. Source: the product's API reference. */
export const maximumSessions = 20;

/** A session's `last_seen_at` is written anew only when it is older than this, in milliseconds: reads stay reads. */
const seenInterval = 60 * 1000;

/** The session that an authtoken belongs to. Looks at every session, so that the time does not tell which. */
export function findSession(state: State, authtoken: string): Session | undefined {
  return state.sessions.reduce<Session | undefined>(
    (found, session) => (equalSecrets(session.authtoken, authtoken) ? session : found),
    undefined,
  );
}

/** The valid sessions of a user, the oldest first. */
export const sessionsOf = (state: State, userUid: string): Session[] =>
  state.sessions.filter((session) => session.user_uid === userUid);

/** The state without every session of a user but the one to keep. */
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

/** Notes that a session was used; the same state when that was noted a moment ago. */
export function markSeen(state: State, session: Session, now: number): State {
  if (now - session.last_seen_at < seenInterval) return state;
  const sessions = state.sessions.map((each) =>
    each.uid === session.uid ? { ...each, last_seen_at: now } : each,
  );
  return { ...state, sessions };
}

/** Ends the session that asks. */
export const logOut: Transition<'logOut', SessionContext> = (state, _input, { session }) => ({
  state: { ...state, sessions: state.sessions.filter(({ uid }) => uid !== session.uid) },
  result: { body: { notice: notices.loggedOut } },
  sessionsEnded: 1,
});

/** Lists the valid sessions of the user, the newest first, without their authtokens. */
export const listSessions: Transition<'listSessions', SessionContext> = (state, _input, context) =>
  answer(
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
  );

/** Ends every session of the user but the one that asks. */
export const endOtherSessions: Transition<'endOtherSessions', SessionContext> = (state, _input, context) => {
  const { state: next, ended } = endSessions(state, context.user.uid, context.session.uid);
  const body = { notice: notices.otherSessionsEnded, signed_out_sessions: ended };
  return { state: next, result: { body }, sessionsEnded: ended };
};
