import { useEffect, useMemo, useState } from 'react';
import type { OperationId, ResponseOf } from '../../demo-backend/contract/operations.ts';
import { hasSessionEnded } from '../api/client.ts';
import { describeFailure } from '../api/describe-failure.ts';
import { createQuery, type QueryCall } from '../api/query.ts';

/** What a screen shows of a query: the body of the last success and, until there is one, why the last try failed. */
export interface QueryResult<Id extends OperationId> {
  body: ResponseOf<Id> | undefined;
  waiting: boolean;
  problem: string | undefined;
  retry: () => void;
}

const noInput = {};

/**
 * Reads from the API what a screen shows, as the user of this tab, and again after each change of the demo's state.
 *
 * @param call the same object at each rendering: a new one starts a new query
 */
export function useQuery<Id extends OperationId>(id: Id, call: QueryCall<Id> = noInput): QueryResult<Id> {
  const [body, setBody] = useState<ResponseOf<Id>>();
  const [problem, setProblem] = useState<string>();
  const query = useMemo(
    () =>
      createQuery(id, call, (result) => {
        if (result.outcome === 'success') {
          setBody(() => result.body);
          setProblem(undefined);
          // When the session ends, the whole tab says so.
        } else if (!hasSessionEnded(result)) setProblem(describeFailure(result));
      }),
    [id, call],
  );
  useEffect(() => query.watch(), [query]);
  const retry = () => {
    setProblem(undefined);
    void query.refresh();
  };
  const waiting = body === undefined;
  return { body, waiting, problem: waiting ? problem : undefined, retry };
}
