import { atom } from 'nanostores';
import type { OperationId } from '../../demo-backend/contract/operations.ts';
import { maskSecrets, maskSecretsInPath } from './mask-secrets.ts';

/** One request to the demo API with its response. Secrets are masked before it's logged. */
export interface LoggedCall {
  /** Counts up from 1 in this page. */
  readonly id: number;
  /** Who sent it: this tab, a device by its name, the Lab, or the console. */
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

/** How many calls the log keeps. */
const capacity = 50;

let count = 0;

/** The last 50 calls of this page, newest first. */
export const $callLog = atom<readonly LoggedCall[]>([]);

/** Adds a call to the log, with its secrets masked. */
export function logCall(call: Omit<LoggedCall, 'id'>): void {
  count += 1;
  const masked = {
    ...call,
    id: count,
    path: maskSecretsInPath(call.path),
    requestBody: maskSecrets(call.requestBody),
    responseBody: maskSecrets(call.responseBody),
  };
  $callLog.set([masked, ...$callLog.get()].slice(0, capacity));
}
