import { demoErrorHeader } from '../../../demo-backend/contract/base-path.ts';
import type { OperationId } from '../../../demo-backend/contract/operations.ts';
import { logCall } from '../../api/call-log.ts';
import { startDemo } from '../../api/start-demo.ts';
import type { StartFailure } from '../../api/start-failure.ts';
import { parseJson } from './json.ts';

/** A request as it goes out. */
export interface OutgoingRequest {
  readonly operation: OperationId;
  readonly method: string;
  /** Below the base. */
  readonly path: string;
  /** The text of the body, which need not be JSON; undefined where there is none. */
  readonly body: string | undefined;
  readonly authtoken: string | undefined;
}

/** What the API answered. */
export interface ReceivedAnswer {
  readonly status: number;
  /** In milliseconds, until the whole body was there. */
  readonly duration: number;
  /** The size of the body in bytes. */
  readonly size: number;
  readonly headers: readonly (readonly [string, string])[];
  /** The id of the error that it is; undefined where it is none. */
  readonly refusal: string | undefined;
  readonly text: string;
  /** The body as JSON; undefined where it is none. */
  readonly json: unknown;
}

/** The headers that the console itself sends. */
export const headersOf = ({ body, authtoken }: OutgoingRequest): Record<string, string> => ({
  ...(authtoken !== undefined && { authtoken }),
  ...(body !== undefined && { 'content-type': 'application/json' }),
});

/** What came of sending a request. */
export type Sent =
  | { readonly outcome: 'answered'; readonly answer: ReceivedAnswer }
  /** The network that the demo simulates lost it. */
  | { readonly outcome: 'unreachable' }
  /** The demo doesn't run in this page, so nothing was sent. */
  | { readonly outcome: 'not-started'; readonly failure: StartFailure };

/**
 * Sends a request to the demo in this page, which is started first where it doesn't run yet.
 *
 * @throws when it is canceled
 */
export async function send(request: OutgoingRequest, signal: AbortSignal): Promise<Sent> {
  const started = await startDemo();
  if (started.outcome === 'failed') return { outcome: 'not-started', failure: started.failure };
  signal.throwIfAborted();
  const { operation, method, path, body } = request;
  const start = performance.now();
  const record = (answer?: ReceivedAnswer) =>
    logCall({
      client: 'Console',
      operation,
      method,
      path,
      authenticated: request.authtoken !== undefined,
      requestBody: body === undefined ? undefined : parseJson(body),
      status: answer?.status,
      responseHeaders: Object.fromEntries(answer?.headers ?? []),
      responseBody: answer?.json,
      duration: performance.now() - start,
    });
  try {
    const response = await started.backend.request(path, {
      method,
      headers: headersOf(request),
      signal,
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    const answer: ReceivedAnswer = {
      status: response.status,
      duration: performance.now() - start,
      size: new TextEncoder().encode(text).byteLength,
      headers: [...response.headers],
      refusal: response.headers.get(demoErrorHeader) ?? undefined,
      text,
      json: parseJson(text),
    };
    record(answer);
    return { outcome: 'answered', answer };
  } catch (error) {
    record();
    if (signal.aborted) throw error;
    return { outcome: 'unreachable' };
  }
}
