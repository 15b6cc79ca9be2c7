import { demoErrorHeader } from '../../demo-backend/contract/addresses.ts';
import type { OperationId } from '../../demo-backend/contract/operations.ts';
import { isRefusalId, type RefusalId } from '../../demo-backend/contract/refusals.ts';
import { logCall } from './call-log.ts';
import { parseJson } from './parse-json.ts';
import { startDemo } from './start-demo.ts';
import type { StartFailure } from './start-failure.ts';

/** A request to the demo API, before it is sent. */
export interface OutgoingRequest {
  readonly operation: OperationId;
  readonly method: string;
  /** Below the API's origin, with the query. */
  readonly path: string;
  /** The body as text, which doesn't have to be JSON; undefined for no body. */
  readonly body: string | undefined;
  readonly authtoken: string | undefined;
}

/** A response of the demo API. */
export interface ReceivedResponse {
  readonly status: number;
  /** In milliseconds, until the whole body arrived. */
  readonly duration: number;
  /** The size of the body in bytes. */
  readonly size: number;
  readonly headers: readonly (readonly [string, string])[];
  /** Which error it is, from the header `x-demo-error`; undefined for a success. */
  readonly error: RefusalId | undefined;
  readonly text: string;
  /** The body as JSON; undefined if it isn't JSON. */
  readonly json: unknown;
}

/** The result of sending a request. */
export type Sent =
  | { readonly outcome: 'response'; readonly response: ReceivedResponse }
  /** The demo doesn't run in this page (see `failure`), or the simulated network lost the request. */
  | { readonly outcome: 'no-response'; readonly failure?: StartFailure }
  | { readonly outcome: 'canceled' };

/** The headers of a request. */
export const headersOf = ({
  body,
  authtoken,
}: Pick<OutgoingRequest, 'body' | 'authtoken'>): Record<string, string> => ({
  ...(authtoken !== undefined && { authtoken }),
  ...(body !== undefined && { 'content-type': 'application/json' }),
});

async function receive(response: Response, start: number): Promise<ReceivedResponse> {
  const text = await response.text();
  const error = response.headers.get(demoErrorHeader) ?? '';
  return {
    status: response.status,
    duration: performance.now() - start,
    size: new TextEncoder().encode(text).byteLength,
    headers: [...response.headers],
    error: isRefusalId(error) ? error : undefined,
    text,
    json: parseJson(text),
  };
}

/**
 * Sends a request to the demo in this page, starts the demo first if it isn't running, and logs the call for the Network
 * panel. Never rejects.
 *
 * @param client who sends it, as the log shows it
 * @param signal cancels the request
 * @param timeout milliseconds that the request may take, not counting the start of the demo; by default, there's no limit
 */
export async function sendRequest(
  request: OutgoingRequest,
  client: string,
  signal: AbortSignal,
  timeout?: number,
): Promise<Sent> {
  const started = await startDemo();
  if (started.outcome === 'failed') return { outcome: 'no-response', failure: started.failure };
  const isCanceled = () => signal.aborted;
  if (isCanceled()) return { outcome: 'canceled' };
  const { operation, method, path, body } = request;
  const start = performance.now();
  const log = (response?: ReceivedResponse) =>
    logCall({
      client,
      operation,
      method,
      path,
      authenticated: request.authtoken !== undefined,
      requestBody: body === undefined ? undefined : parseJson(body),
      status: response?.status,
      responseHeaders: Object.fromEntries(response?.headers ?? []),
      responseBody: response?.json,
      duration: performance.now() - start,
    });
  try {
    const limited = timeout === undefined ? signal : AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
    const headers = headersOf(request);
    const init = { method, headers, signal: limited, ...(body !== undefined && { body }) };
    const response = await receive(await started.backend.request(path, init), start);
    log(response);
    return { outcome: 'response', response };
  } catch {
    log();
    return { outcome: isCanceled() ? 'canceled' : 'no-response' };
  }
}
