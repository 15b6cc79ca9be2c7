import { expect } from 'vitest';
import type { OperationId } from '../../../demo-backend/contract/operations.ts';
import type { Answer, TestBackend } from './backend.ts';

/** Expects an error whose message contains a text. Without an error, the failure says what came instead. */
export function expectError({ status, body, refused }: Answer<OperationId>, text: string): void {
  const message = refused?.error_message ?? `no error, but ${status} and ${JSON.stringify(body)}`;
  expect(message, `the error "${text}"`).toContain(text);
}

/** The body of a success. @throws the error that came instead */
export function bodyOf<Body>(answer: { status: number; body?: Body; refused?: unknown }): NonNullable<Body> {
  const { status, body, refused } = answer;
  if (body !== undefined && body !== null) return body;
  throw new Error(`Expected a success, got ${status} and ${JSON.stringify(refused)}`);
}

/** Expects that a text contains none of some secrets, as they are or as JSON writes them. The failure names those it contains. */
export function expectNoSecrets(where: string, text: string, secrets: readonly string[]): void {
  const found = secrets.filter((secret) => text.includes(JSON.stringify(secret).slice(1, -1)));
  expect(found, `${where} contains ${found.join(', ')}`).toEqual([]);
}

/** The audit trail as the API sends it, including anything that isn't in the contract. */
export const readTrail = async (backend: TestBackend): Promise<string> =>
  (await backend.send('/lab/events')).text();
