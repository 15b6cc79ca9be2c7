import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { OperationId, RequestOf } from '../../../demo-backend/contract/operations.ts';
import { callOperation, type CallResult } from '../../api/client.ts';
import { emitDemoEvent } from '../../vocabulary/demo-events.ts';
import { dropStale } from '../../api/drop-stale.ts';
import { keepAuthtoken, loggedOut, readAuthtoken } from '../../api/session-token.ts';
import { onStateChange, replacesState } from '../../api/state-changes.ts';
import { describeFailure } from '../../api/describe-failure.ts';
import { isSetupPending, keepPendingSetup } from './pending-setup.ts';
import { useMutation, type Mutation } from '../../ui/use-mutation.ts';
import {
  firstState,
  nextState,
  type LogInReason,
  type SessionEvent,
  type SessionState,
  type StartScreen,
  type User,
} from './session-state.ts';

/** One tab of the demo: what it shows, and what can be done in it. */
export interface TabSession {
  state: SessionState;
  dispatch: (event: SessionEvent) => void;
  /** Logs in; on success the tab keeps the new authtoken and shows the dashboard. */
  logIn: (credentials: Credentials, signal: AbortSignal) => Promise<CallResult<'logIn'>>;
  logOut: () => void;
  /** The request that logs out, which may be slow. */
  leaving: Mutation;
  /** After a problem of the tab itself: logs out again where that failed, else asks again who is signed in. */
  retry: () => void;
  changePassword: (passwords: NewPassword, signal: AbortSignal) => Promise<CallResult<'changePassword'>>;
}

/** What a log-in takes; `tfa_token` only where the API has asked for a code. */
export type Credentials = RequestOf<'logIn'>['user'];

/** The three fields of the Reset Password dialog, as the API names them. */
export type NewPassword = RequestOf<'changePassword'>;

/** Whether an answer says that the session is over: only a 401 does, and no fault of the network. */
const hasEnded = (answer: CallResult<OperationId>) => answer.outcome === 'error' && answer.status === 401;

/** Begins this tab again, as whoever is signed in at first. */
function resetTab(dispatch: TabSession['dispatch']): void {
  keepAuthtoken(undefined);
  dispatch({ type: 'reset' });
}

/** What can be done in a tab by a request that may end its session. */
interface Actions extends Pick<TabSession, 'logIn' | 'changePassword'> {
  logOut: (signal: AbortSignal) => Promise<CallResult<'logOut'>>;
  /** Whether a request of its own is under way that ends its session. */
  isLeaving: () => boolean;
  /** Lets such a request no longer count: the state that it was sent to is gone. */
  forget: () => void;
}

function useActions(dispatch: TabSession['dispatch']): Actions {
  // While this tab's own request ends its session, its answer tells the reader why; the 401 that follows says less.
  const ownRequest = useRef<object>(undefined);
  return useMemo(() => {
    const leave = async <Id extends OperationId>(
      request: () => Promise<CallResult<Id>>,
      conclude: (answer: CallResult<Id>) => void,
    ): Promise<CallResult<Id>> => {
      const own = {};
      ownRequest.current = own;
      const answer = await request();
      if (ownRequest.current !== own) return answer;
      ownRequest.current = undefined;
      conclude(answer);
      return answer;
    };
    const signOut = (reason: LogInReason) => {
      keepAuthtoken(loggedOut);
      dispatch({ type: 'signed-out', reason });
    };
    const logIn: TabSession['logIn'] = async (credentials, signal) => {
      const answer = await callOperation('logIn', { body: { user: credentials }, signal });
      if (answer.outcome === 'success') {
        const { authtoken, ...user } = answer.body.user;
        keepAuthtoken(authtoken);
        keepPendingSetup(user.mfa_setup_required ? authtoken : undefined);
        dispatch({ type: 'logged-in', user: user satisfies User });
        emitDemoEvent('demo:milestone', { milestone: 'logged-in' });
      }
      return answer;
    };
    const logOut: Actions['logOut'] = (signal) =>
      leave(
        () => callOperation('logOut', { authtoken: readAuthtoken(), signal }),
        (answer) => {
          if (answer.outcome === 'success' || hasEnded(answer)) signOut({ kind: 'logged-out' });
          else if (!signal.aborted) dispatch({ type: 'failed', problem: describeFailure(answer) });
        },
      );
    const changePassword: TabSession['changePassword'] = (body, signal) =>
      leave(
        () => callOperation('changePassword', { authtoken: readAuthtoken(), body, signal }),
        (answer) => {
          if (answer.outcome === 'success') {
            signOut({ kind: 'password-changed', sessionsEnded: answer.body.signed_out_sessions });
          } else if (hasEnded(answer)) signOut({ kind: 'session-ended' });
        },
      );
    return {
      logIn,
      logOut,
      changePassword,
      isLeaving: () => ownRequest.current !== undefined,
      forget: () => {
        ownRequest.current = undefined;
      },
    };
  }, [dispatch]);
}

/**
 * The session of this tab, kept true by asking the API: on start, and whenever the demo's state changed anywhere.
 *
 * @param ready whether the backend answers; nothing is asked before
 * @param startsAt the screen on which the tab begins
 */
export function useTabSession(ready: boolean, startsAt: StartScreen): TabSession {
  const [state, dispatch] = useReducer(nextState, startsAt, firstState);
  const { logIn, changePassword, logOut: sendLogOut, isLeaving, forget } = useActions(dispatch);
  const leaving = useMutation();
  const { send, cancel } = leaving;

  const askWhoIsSignedIn = useMemo(
    () =>
      dropStale(
        async () => {
          const authtoken = readAuthtoken();
          const query = { include_orgs_roles: true };
          return { authtoken, answer: await callOperation('getUser', { authtoken, query }) };
        },
        ({ authtoken, answer }, isNewest) => {
          // An answer to a session that this tab has left by logging in meanwhile says nothing about the new one, and what
          // was true before the state changed must not sign the tab out, or keep it signed in.
          if (!isNewest || isLeaving() || authtoken !== readAuthtoken()) return;
          if (answer.outcome === 'success') {
            dispatch({ type: 'user-loaded', user: answer.body.user, setupPending: isSetupPending() });
          } else if (hasEnded(answer)) {
            const kind = authtoken === loggedOut ? 'logged-out-before' : 'session-ended';
            dispatch({ type: 'signed-out', reason: { kind } });
          } else dispatch({ type: 'user-not-loaded', problem: describeFailure(answer) });
        },
      ),
    [isLeaving],
  );

  useEffect(() => {
    if (!ready) return;
    void askWhoIsSignedIn();
    return onStateChange((operation) => {
      if (replacesState(operation)) {
        forget();
        cancel();
        resetTab(dispatch);
      }
      void askWhoIsSignedIn();
    });
  }, [ready, askWhoIsSignedIn, forget, cancel]);

  const logOut = async () => {
    dispatch({ type: 'asked-again' });
    const answer = await send(sendLogOut);
    // What became of it is not known, and what was asked meanwhile was not heeded.
    if (answer?.outcome !== 'success') void askWhoIsSignedIn();
  };
  const askAgain = () => {
    dispatch({ type: 'asked-again' });
    void askWhoIsSignedIn();
  };
  return {
    state,
    dispatch,
    logIn,
    changePassword,
    logOut: () => void logOut(),
    leaving,
    retry: () => (state.user === undefined ? askAgain() : void logOut()),
  };
}
