import { demoBackendHeader, demoErrorHeader } from '../contract/addresses.ts';
import { envelopeOf, refusals } from '../contract/refusals.ts';
import type { ErrorEnvelope } from '../contract/schemas.ts';
import type { Refusal } from '../domain/transition.ts';
import type { JsonAnswer } from './api-message.ts';

const headers = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  [demoBackendHeader]: 'true',
};

/** The answer to an operation that was done. */
export const respondWith = (status: number, body: object): JsonAnswer => ({
  status,
  headers,
  body: JSON.stringify(body),
});

const copyErrors = (errors: NonNullable<Refusal['errors']>) =>
  Object.fromEntries(Object.entries(errors).map(([field, messages]) => [field, [...messages]]));

const fillIn = (message: string, values: Readonly<Record<string, string>>) =>
  message.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);

/** The response to OPTIONS: which methods a path takes. */
export const respondWithMethods = (allow: string): JsonAnswer => ({
  status: 204,
  headers: { allow, 'cache-control': 'no-store', [demoBackendHeader]: 'true' },
  body: '',
});

/** The answer to an operation that was refused: always the error envelope. */
export function respondWithRefusal(
  { refusal, errors, values, lockedUntil }: Refusal,
  extraHeaders: Readonly<Record<string, string>> = {},
): JsonAnswer {
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
  const answer = respondWith(refusals[refusal].status, envelope);
  return { ...answer, headers: { ...headers, [demoErrorHeader]: refusal, ...extraHeaders } };
}
