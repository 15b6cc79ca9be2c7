import type { OperationId } from '../../demo-backend/contract/operations.ts';
import { maskSecrets, maskSecretsInPath } from './mask-secrets.ts';

/** One request to the demo API and what came of it. No secret is in it: they are masked before it is kept. */
export interface LoggedCall {
  /** Counts up from 1 in this page. */
  readonly id: number;
  /** Who asked: this tab, or the name of a device. */
  readonly client: string;
  readonly operation: OperationId;
  readonly method: string;
  /** Below the demo API's origin, with the query. */
  readonly path: string;
  /** Whether an authtoken was sent. */
  readonly authenticated: boolean;
  readonly requestBody: unknown;
  /** Undefined when there was no response. */
  readonly status: number | undefined;
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly responseBody: unknown;
  /** In milliseconds. */
  readonly duration: number;
}

/** So many calls are kept; older ones are forgotten. */
const capacity = 50;

let calls: readonly LoggedCall[] = [];
let count = 0;
const listeners = new Set<() => void>();

/** Keeps a call, with its secrets masked. */
export function logCall(call: Omit<LoggedCall, 'id'>): void {
  count += 1;
  const masked = {
    ...call,
    id: count,
    path: maskSecretsInPath(call.path),
    requestBody: maskSecrets(call.requestBody),
    responseBody: maskSecrets(call.responseBody),
  };
  calls = [masked, ...calls].slice(0, capacity);
  for (const listener of listeners) listener();
}

/** The calls of this page, the newest first. The same array until there is a new one. */
export const readCalls = (): readonly LoggedCall[] => calls;

/**
 * Calls `listener` after each new call.
 *
 * @returns a function that stops listening
 */
export function onCall(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
