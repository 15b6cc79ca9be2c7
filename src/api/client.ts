import * as z from '../../demo-backend/contract/zod.ts';
import {
  operations,
  type OperationId,
  type ParamsOf,
  type QueryOf,
  type RequestOf,
  type ResponseOf,
} from '../../demo-backend/contract/operations.ts';
import type { RefusalId } from '../../demo-backend/contract/refusals.ts';
import { errorEnvelope, type ErrorEnvelope } from '../../demo-backend/contract/schemas.ts';
import { sendRequest, type ReceivedResponse } from './send-request.ts';
import type { StartFailure } from './start-failure.ts';

/** The result of a call: the documented success, one of the documented errors, or no response. */
export type CallResult<Id extends OperationId> =
  | { outcome: 'success'; status: number; body: ResponseOf<Id> }
  | { outcome: 'error'; status: number; error: RefusalId; body: ErrorEnvelope }
  /** The demo doesn't run in this page (see `failure`), or the simulated network lost the request. */
  | { outcome: 'no-response'; failure?: StartFailure };

/** The input of a call. */
export interface Call<Id extends OperationId> {
  /** Sent as the header `authtoken`. */
  authtoken?: string | undefined;
  params?: ParamsOf<Id>;
  query?: QueryOf<Id>;
  body?: RequestOf<Id>;
  /** Cancels the call: the outcome is then `no-response`. */
  signal?: AbortSignal;
  /** Who sends it, for the Network panel. */
  client?: string;
}

/** The operations table, typed so that each ID keeps its own response. */
const successes: {
  readonly [Id in OperationId]: { readonly success: { readonly schema: z.ZodMiniType<ResponseOf<Id>> } };
} = operations;

/** Milliseconds after which a call without a response is canceled, so screens don't wait forever. */
const timeout = 20_000;

/** The path of a call below the API's origin, with its parameters and its query. */
function pathOf(id: OperationId, params: object, query: object): string {
  const values = new Map(Object.entries(params));
  const path = operations[id].path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values.get(name))),
  );
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return search.size === 0 ? path : `${path}?${search.toString()}`;
}

/** Checks a response against the contract: anything that isn't documented counts as no response. */
function readResponse<Id extends OperationId>(
  id: Id,
  { status, error, json }: ReceivedResponse,
): CallResult<Id> {
  if (error === undefined) {
    const parsed = z.safeParse(successes[id].success.schema, json);
    return parsed.success ? { outcome: 'success', status, body: parsed.data } : { outcome: 'no-response' };
  }
  const parsed = z.safeParse(errorEnvelope, json);
  return parsed.success ? { outcome: 'error', status, error, body: parsed.data } : { outcome: 'no-response' };
}

/** Calls an operation of the demo API in this page. Never rejects. */
export async function callOperation<Id extends OperationId>(
  id: Id,
  {
    authtoken,
    params,
    query,
    body,
    signal = new AbortController().signal,
    client = 'This tab',
  }: Call<Id> = {},
): Promise<CallResult<Id>> {
  const request = {
    operation: id,
    method: operations[id].method,
    path: pathOf(id, params ?? {}, query ?? {}),
    body: body === undefined ? undefined : JSON.stringify(body),
    authtoken,
  };
  const sent = await sendRequest(request, client, signal, timeout);
  if (sent.outcome === 'response') return readResponse(id, sent.response);
  return sent.outcome === 'canceled' ? { outcome: 'no-response' } : sent;
}

/** A call that didn't succeed: an error of the API, or no response. */
export type Failure = Exclude<CallResult<OperationId>, { outcome: 'success' }>;

/** Whether a call failed with this error of the API. */
export const failedWith = (
  result: CallResult<OperationId> | undefined,
  id: RefusalId,
): result is Extract<Failure, { outcome: 'error' }> => result?.outcome === 'error' && result.error === id;

/** Whether a result means that the session has ended. No other error does, and neither does a lost response. */
export const hasSessionEnded = (result: CallResult<OperationId>): boolean =>
  failedWith(result, 'not-logged-in');
