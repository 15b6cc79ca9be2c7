import { useEffect, useMemo, useReducer } from 'react';
import type { OperationId, RequestOf } from '../../../demo-backend/contract/operations.ts';
import { callOperation, hasSessionEnded, type CallResult } from '../../api/client.ts';
import { describeFailure } from '../../api/describe-failure.ts';
import { createQuery } from '../../api/query.ts';
import {
  currentSession,
  isSetupPending,
  storeAuthtoken,
  loggedOut,
  readAuthtoken,
  type TabCredentials,
} from '../../api/session-token.ts';
import { onStateChange, replacesState } from '../../api/state-changes.ts';
import { useMutation, type Mutation } from '../../ui/use-mutation.ts';
import { emitDemoEvent } from '../../vocabulary/demo-events.ts';
import {
  initialState,
  nextState,
  type LogInReason,
  type SessionEvent,
  type SessionState,
  type StartScreen,
} from './session-state.ts';

/** The session of one tab of the demo: what the tab shows, and the requests that start or end the session. */
export interface TabSession extends Pick<ReturnType<typeof createRequests>, 'logIn' | 'changePassword'> {
  state: SessionState;
  dispatch: (event: SessionEvent) => void;
  logOut: () => void;
  logOutRequest: Mutation;
  /** Repeats the request that caused `state.error`: the logout, or the query for the user. */
  retry: () => void;
}

/** The requests that start or end the session of this tab. */
function createRequests(dispatch: (event: SessionEvent) => void) {
  let ending: TabCredentials | undefined;

  /** Sends a request that may end the session. Ignores its result if the session was replaced in the meantime. */
  async function endSession<Id extends OperationId>(
    send: (authtoken: string) => Promise<CallResult<Id>>,
    conclude: (result: CallResult<Id>) => void,
  ): Promise<CallResult<Id>> {
    const session = currentSession();
    ending = session;
    const result = await send(session.authtoken);
    if (session.isCurrent()) {
      ending = undefined;
      conclude(result);
    }
    return result;
  }
  const signOut = (reason: LogInReason) => {
    storeAuthtoken(loggedOut);
    dispatch({ type: 'signed-out', reason });
  };
  return {
    /** Whether a request of this tab that may end its session is in progress. */
    isEnding: () => ending?.isCurrent() ?? false,
    /** Logs in. After a success, the tab keeps the new authtoken and shows the dashboard. */
    logIn: async (credentials: RequestOf<'logIn'>['user'], signal: AbortSignal) => {
      const result = await callOperation('logIn', { body: { user: credentials }, signal });
      if (result.outcome === 'success') {
        const { authtoken, ...user } = result.body.user;
        storeAuthtoken(authtoken, user.mfa_setup_required);
        dispatch({ type: 'logged-in', user });
        emitDemoEvent('demo:milestone', { milestone: 'logged-in' });
      }
      return result;
    },
    /** Changes the password. After a success, the session has ended, and the tab shows the login screen. */
    changePassword: (body: RequestOf<'changePassword'>, signal: AbortSignal) =>
      endSession(
        (authtoken) => callOperation('changePassword', { authtoken, body, signal }),
        (result) => {
          if (result.outcome === 'success') {
            signOut({ kind: 'password-changed', sessionsEnded: result.body.signed_out_sessions });
          } else if (hasSessionEnded(result)) signOut({ kind: 'session-ended' });
        },
      ),
    logOut: (signal: AbortSignal) =>
      endSession(
        (authtoken) => callOperation('logOut', { authtoken, signal }),
        (result) => {
          if (result.outcome === 'success' || hasSessionEnded(result)) signOut({ kind: 'logged-out' });
          else if (!signal.aborted) dispatch({ type: 'error-changed', error: describeFailure(result) });
        },
      ),
  };
}

const withRoles = { query: { include_orgs_roles: true } };

/**
 * Keeps the session of this tab up to date: queries the user at the start and after each change of the demo's state.
 *
 * @param ready whether the demo has started; no request is sent before
 * @param startsAt the first screen of the tab
 */
export function useTabSession(ready: boolean, startsAt: StartScreen): TabSession {
  const [state, dispatch] = useReducer(nextState, startsAt, initialState);
  const requests = useMemo(() => createRequests(dispatch), [dispatch]);
  const logOutRequest = useMutation();

  const whoIsSignedIn = useMemo(
    () =>
      createQuery('getUser', withRoles, (result, isNewest) => {
        // An older response must neither sign the tab out nor keep it signed in. While a request of this tab may end its
        // session, wait for that response: it says why the session ended, and a 401 to this query doesn't.
        if (!isNewest || requests.isEnding()) return;
        if (result.outcome === 'success') {
          dispatch({ type: 'user-loaded', user: result.body.user, setupPending: isSetupPending() });
        } else if (hasSessionEnded(result)) {
          const kind = readAuthtoken() === loggedOut ? 'logged-out-before' : 'session-ended';
          dispatch({ type: 'signed-out', reason: { kind } });
        } else dispatch({ type: 'user-not-loaded', error: describeFailure(result) });
      }),
    [requests],
  );

  const { cancel } = logOutRequest;
  useEffect(() => {
    if (!ready) return;
    const stopListening = onStateChange((operation) => {
      if (!replacesState(operation)) return;
      cancel();
      dispatch({ type: 'reset' });
    });
    const stopWatching = whoIsSignedIn.watch();
    return () => {
      stopListening();
      stopWatching();
    };
  }, [ready, whoIsSignedIn, cancel]);

  const clearError = () => dispatch({ type: 'error-changed', error: undefined });
  const logOut = async () => {
    clearError();
    const result = await logOutRequest.send(requests.logOut);
    // The session may have ended anyway, and this tab ignored the queries in the meantime.
    if (result?.outcome !== 'success') void whoIsSignedIn.refresh();
  };
  const loadUserAgain = () => {
    clearError();
    void whoIsSignedIn.refresh();
  };
  return {
    state,
    dispatch,
    logIn: requests.logIn,
    changePassword: requests.changePassword,
    logOut: () => void logOut(),
    logOutRequest,
    retry: () => (state.user === undefined ? loadUserAgain() : void logOut()),
  };
}
