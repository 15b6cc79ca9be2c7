import * as z from 'zod/mini';
import { demoErrorHeader } from '../../demo-backend/contract/base-path.ts';
import {
  operations,
  type OperationId,
  type ParamsOf,
  type QueryOf,
  type RequestOf,
  type ResponseOf,
} from '../../demo-backend/contract/operations.ts';
import { errorEnvelope, type ErrorEnvelope } from '../../demo-backend/contract/schemas.ts';
import { logCall } from './call-log.ts';
import { startDemo } from './start-demo.ts';
import type { StartFailure } from './start-failure.ts';

/**
 * What came of a call: the documented success, a documented error with the id that its header gives, or no response from
 * the demo API at all, because it doesn't run in this page or the network that it simulates lost the request.
 */
export type Answer<Id extends OperationId> =
  | { outcome: 'success'; status: number; body: ResponseOf<Id> }
  | { outcome: 'refusal'; status: number; error: string | undefined; body: ErrorEnvelope }
  | { outcome: 'unreachable'; failure?: StartFailure };

/** What a call may carry beside its operation. */
export interface Call<Id extends OperationId> {
  /** Sent as the header `authtoken`. */
  authtoken?: string | undefined;
  params?: ParamsOf<Id>;
  query?: QueryOf<Id>;
  body?: RequestOf<Id>;
  /** Ends the call early: the outcome is then `unreachable`. */
  signal?: AbortSignal;
  /** Who asks, for the network view. */
  client?: string;
}

/** The operations table, seen so that each id keeps its own type of answer. */
const successes: {
  readonly [Id in OperationId]: { readonly success: { readonly schema: z.ZodMiniType<ResponseOf<Id>> } };
} = operations;

/** Milliseconds after which a call without a response is given up, so that no screen waits forever. */
const timeout = 20_000;

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

/** The path of a call below the base, with its parameters filled in. */
function pathOf(id: OperationId, params: object, query: object): string {
  const values = new Map(Object.entries(params));
  const path = operations[id].path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values.get(name))),
  );
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return search.size === 0 ? path : `${path}?${search.toString()}`;
}

function requestOf(method: string, { authtoken, body, signal }: Call<OperationId>): RequestInit {
  const limit = AbortSignal.timeout(timeout);
  return {
    method,
    headers: {
      ...(authtoken !== undefined && { authtoken }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
  };
}

function readAnswer<Id extends OperationId>(id: Id, response: Response, body: unknown): Answer<Id> {
  const { status } = response;
  if (response.ok) {
    const parsed = z.safeParse(successes[id].success.schema, body);
    if (parsed.success) return { outcome: 'success', status, body: parsed.data };
  }
  const refusal = z.safeParse(errorEnvelope, body);
  if (!refusal.success) return { outcome: 'unreachable' };
  const error = response.headers.get(demoErrorHeader) ?? undefined;
  return { outcome: 'refusal', status, error, body: refusal.data };
}

/** Calls one operation of the demo API in this page, which is started first where it doesn't run yet. */
export async function callOperation<Id extends OperationId>(
  id: Id,
  call: Call<Id> = {},
): Promise<Answer<Id>> {
  const { method } = operations[id];
  const path = pathOf(id, call.params ?? {}, call.query ?? {});
  const started = await startDemo();
  if (started.outcome === 'failed') return { outcome: 'unreachable', failure: started.failure };
  const start = performance.now();
  const record = (answer?: { status: number; headers: Headers; body: unknown }) =>
    logCall({
      client: call.client ?? 'This tab',
      operation: id,
      method,
      path,
      authenticated: call.authtoken !== undefined,
      requestBody: call.body,
      status: answer?.status,
      responseHeaders: Object.fromEntries(answer?.headers ?? []),
      responseBody: answer?.body,
      duration: performance.now() - start,
    });
  try {
    const response = await started.backend.request(path, requestOf(method, call));
    const body = await readJson(response);
    record({ status: response.status, headers: response.headers, body });
    return readAnswer(id, response, body);
  } catch {
    // The network failed, or the call was ended early.
    record();
    return { outcome: 'unreachable' };
  }
}
