import { operations, type OperationId } from '../../demo-backend/contract/operations.ts';
import { callOperation, type Call, type CallResult } from './client.ts';
import { dropStale } from './drop-stale.ts';
import { currentSession } from './session-token.ts';
import { onStateChange } from './state-changes.ts';

/** A read of the demo API that stays up to date. */
export interface Query {
  /** Sends the request once. */
  readonly refresh: () => Promise<void>;
  /**
   * Sends the request now and after every change of the demo's state, in any tab.
   *
   * @returns a function that stops it
   */
  readonly watch: () => () => void;
}

/**
 * Creates a query from any request, such as several calls at once.
 *
 * @param send never rejects
 * @param deliver gets the responses in the order of the requests, and whether each belongs to the newest request
 */
export function createCustomQuery<Response>(
  send: () => Promise<Response>,
  deliver: (response: Response, isNewest: boolean) => void,
): Query {
  const refresh = dropStale(send, deliver);
  const watch = () => {
    void refresh();
    return onStateChange(() => void refresh());
  };
  return { refresh, watch };
}

/** The input of a query's operation. */
export type QueryCall<Id extends OperationId> = Pick<Call<Id>, 'params' | 'query' | 'client'>;

/**
 * Creates a query of one operation. If the operation requires an authtoken, sends that of this tab's session, and drops a
 * response that arrives after the session has changed.
 */
export function createQuery<Id extends OperationId>(
  id: Id,
  call: QueryCall<Id>,
  deliver: (result: CallResult<Id>, isNewest: boolean) => void,
): Query {
  if (operations[id].auth === 'none') return createCustomQuery(() => callOperation(id, call), deliver);
  return createCustomQuery(
    async () => {
      const session = currentSession();
      return { session, result: await callOperation(id, { ...call, authtoken: session.authtoken }) };
    },
    ({ session, result }, isNewest) => {
      if (session.isCurrent()) deliver(result, isNewest);
    },
  );
}
