import { useEffect, useMemo, useState } from 'react';
import type { OperationId, ResponseOf } from '../../demo-backend/contract/operations.ts';
import { hasSessionEnded } from '../api/client.ts';
import { describeFailure } from '../api/describe-failure.ts';
import { createQuery, type QueryCall } from '../api/query.ts';

/** What a screen shows of a query: the body of the last success and, until there is one, why the last try failed. */
export interface QueryResult<Id extends OperationId> {
  body: ResponseOf<Id> | undefined;
  waiting: boolean;
  error: string | undefined;
  retry: () => void;
}

const noInput = {};

/**
 * Reads what a screen shows from the API, as this tab's user, and reads it again after each change of the demo's state.
 *
 * @param call the same object in each render: a new one starts a new query
 */
export function useQuery<Id extends OperationId>(id: Id, call: QueryCall<Id> = noInput): QueryResult<Id> {
  const [body, setBody] = useState<ResponseOf<Id>>();
  const [error, setError] = useState<string>();
  const query = useMemo(
    () =>
      createQuery(id, call, (result) => {
        if (result.outcome === 'success') {
          setBody(() => result.body);
          setError(undefined);
          // When the session ends, the whole tab says so.
        } else if (!hasSessionEnded(result)) setError(describeFailure(result));
      }),
    [id, call],
  );
  useEffect(() => query.watch(), [query]);
  const retry = () => {
    setError(undefined);
    void query.refresh();
  };
  const waiting = body === undefined;
  return { body, waiting, error: waiting ? error : undefined, retry };
}
