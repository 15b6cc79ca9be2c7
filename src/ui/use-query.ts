import { useEffect, useMemo, useState } from 'react';
import type { OperationId, ResponseOf } from '../../demo-backend/contract/operations.ts';
import { callOperation, type Call } from '../api/client.ts';
import { dropStale } from '../api/drop-stale.ts';
import { readAuthtoken } from '../api/session-token.ts';
import { onStateChange } from '../api/state-changes.ts';
import { describeFailure } from '../api/describe-failure.ts';

/** What a screen shows of an answer that it needs: the body once there is one, and until then why a try gave none. */
export interface QueryResult<Id extends OperationId> {
  body: ResponseOf<Id> | undefined;
  problem: string | undefined;
  retry: () => void;
}

/**
 * Asks for what a screen shows, as the user of this tab, and again after each change of the demo's state.
 *
 * @param query a fixed object; a new one at each rendering would ask for ever
 * @param params of the path, likewise
 */
export function useQuery<Id extends OperationId>(
  id: Id,
  query?: Call<Id>['query'],
  params?: Call<Id>['params'],
): QueryResult<Id> {
  const [body, setBody] = useState<ResponseOf<Id>>();
  const [problem, setProblem] = useState<string>();
  const ask = useMemo(
    () =>
      dropStale(
        () =>
          callOperation(id, {
            authtoken: readAuthtoken(),
            ...(query && { query }),
            ...(params && { params }),
          }),
        (answer) => {
          if (answer.outcome === 'success') {
            setBody(() => answer.body);
            setProblem(undefined);
          } else if (answer.outcome === 'no-response' || answer.status !== 401) {
            // A 401 ends the session of the whole tab, which says so itself.
            setProblem(describeFailure(answer));
          }
        },
      ),
    [id, query, params],
  );
  useEffect(() => {
    void ask();
    return onStateChange(() => void ask());
  }, [ask]);
  const retry = () => {
    setProblem(undefined);
    void ask();
  };
  return { body, problem: body === undefined ? problem : undefined, retry };
}
