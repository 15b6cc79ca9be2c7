import { demoBackendHeader, demoErrorHeader } from '../contract/addresses.ts';
import type { OperationId } from '../contract/operations.ts';
import { envelopeOf, refusals } from '../contract/refusals.ts';
import type { ErrorEnvelope } from '../contract/schemas.ts';
import type { Outcome, Refusal } from '../domain/transition.ts';

/** Why the bytes of a body can't be read: there are too many, or the body ends early. */
export type UnreadBody = 'body-too-large' | 'unreadable-request';

/** A request to the API, from any transport. */
export interface ApiRequest {
  readonly method: string;
  /** Below the base, with its leading slash, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** A header by its lower-case name; undefined if it wasn't sent. */
  readonly header: (name: string) => string | undefined;
  /** The bytes of the body, or why they can't be read. */
  readonly body: () => Promise<Uint8Array | UnreadBody>;
}

/** A response with a body. */
export interface JsonResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or empty for the status 204. The transport leaves it out of the response to HEAD. */
  readonly body: string;
}

/** The response of the API; `no-response` if the simulated network lost the request. */
export type ApiResponse = JsonResponse | 'no-response';

const ownHeaders = { 'cache-control': 'no-store', [demoBackendHeader]: 'true' };
const jsonHeaders = { 'content-type': 'application/json; charset=utf-8', ...ownHeaders };

const respondWithJson = (status: number, body: object): JsonResponse => ({
  status,
  headers: jsonHeaders,
  body: JSON.stringify(body),
});

/** The response to OPTIONS. @param allow the value of the `Allow` header */
export const respondWithMethods = (allow: string): JsonResponse => ({
  status: 204,
  headers: { allow, ...ownHeaders },
  body: '',
});

const copyErrors = (errors: NonNullable<Refusal['errors']>) =>
  Object.fromEntries(Object.entries(errors).map(([field, messages]) => [field, [...messages]]));

const fillIn = (message: string, values: Readonly<Record<string, string>>) =>
  message.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);

/** The response to a request that failed: the error envelope. */
export function respondWithRefusal(
  { refusal, errors, values, lockedUntil }: Refusal,
  extraHeaders: Readonly<Record<string, string>> = {},
): JsonResponse {
  const row = envelopeOf(refusal);
  const envelope: ErrorEnvelope = {
    ...row,
    error_message: fillIn(row.error_message, {
      ...values,
      ...(lockedUntil !== undefined && { until: lockedUntil }),
    }),
    ...(errors && { errors: copyErrors(errors) }),
    ...(lockedUntil !== undefined && { locked_until: lockedUntil }),
  };
  const response = respondWithJson(refusals[refusal].status, envelope);
  return { ...response, headers: { ...jsonHeaders, [demoErrorHeader]: refusal, ...extraHeaders } };
}

/** The response to an operation that ran. */
export const respondWithResult = (result: Outcome<OperationId>['result']): JsonResponse =>
  'refusal' in result ? respondWithRefusal(result) : respondWithJson(200, result.body);
