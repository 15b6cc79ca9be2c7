import { expect } from 'vitest';
import type { OperationId } from '../../../demo-backend/contract/operations.ts';
import type { CallResponse, TestBackend } from './backend.ts';

/** Expects an error whose message contains a text. If there's no error, the message of the failed test says what came instead. */
export function expectError({ status, body, failure }: CallResponse<OperationId>, text: string): void {
  const message = failure?.error_message ?? `no error, but ${status} and ${JSON.stringify(body)}`;
  expect(message, `the error "${text}"`).toContain(text);
}

/** The body of a success. @throws an error with the failure, if there was one */
export function bodyOf<Body>(response: {
  status: number;
  body?: Body;
  failure?: unknown;
}): NonNullable<Body> {
  const { status, body, failure } = response;
  if (body !== undefined && body !== null) return body;
  throw new Error(`Expected a success, got ${status} and ${JSON.stringify(failure)}`);
}

/** Expects a text to contain none of the secrets, verbatim or as JSON writes them. If it does, the message names them. */
export function expectNoSecrets(where: string, text: string, secrets: readonly string[]): void {
  const found = secrets.filter((secret) => text.includes(JSON.stringify(secret).slice(1, -1)));
  expect(found, `${where} contains ${found.join(', ')}`).toEqual([]);
}

/** The audit trail as the API sends it, including anything that isn't in the contract. */
export const readTrail = async (backend: TestBackend): Promise<string> =>
  (await backend.send('/lab/events')).text();
