import type { ResponseOf } from '../../../demo-backend/contract/operations.ts';
import { callOperation, type CallResult } from '../../api/client.ts';
import { dropStale } from '../../api/drop-stale.ts';
import { keepAuthtoken, readAuthtoken } from '../../api/session-token.ts';
import { onStateChange, replacesState } from '../../api/state-changes.ts';

/** The user whose authtoken this tab holds. */
export type User = ResponseOf<'getUser'>['user'];

/** As whom every console of this tab acts. */
export interface Account {
  readonly authtoken: string;
  /**
   * `ended` when the API no longer knows the authtoken, `not-running` when there was no response, undefined while the
   * request is under way.
   */
  readonly user: User | 'ended' | 'not-running' | undefined;
}

let account: Account | undefined;
const listeners = new Set<() => void>();
let watching = false;

function set(next: Account): void {
  account = next;
  for (const listener of listeners) listener();
}

/** The account of this tab; the same object until it changes. */
export function readAccount(): Account {
  account ??= { authtoken: readAuthtoken(), user: undefined };
  return account;
}

/** Asks the API to whom the authtoken of this tab belongs. */
const ask = dropStale(
  async () => {
    const authtoken = readAuthtoken();
    return { authtoken, answer: await callOperation('getUser', { authtoken, client: 'Console' }) };
  },
  ({ authtoken, answer }) => {
    if (authtoken !== readAuthtoken()) return;
    if (answer.outcome === 'success') set({ authtoken, user: answer.body.user });
    else if (answer.outcome === 'error') set({ authtoken, user: 'ended' });
    else if (account?.user === undefined) set({ authtoken, user: 'not-running' });
  },
);

/** Uses the authtoken of a new log-in for every console, and for the demo's screens in this tab. */
export async function actWith(authtoken: string): Promise<void> {
  if (authtoken === readAccount().authtoken) return;
  keepAuthtoken(authtoken);
  set({ authtoken, user: undefined });
  await ask();
}

/** Logs in and acts with the new authtoken. */
export async function logIn(user: {
  email: string;
  password: string;
  tfa_token?: string;
}): Promise<CallResult<'logIn'>> {
  const answer = await callOperation('logIn', { body: { user }, client: 'Console' });
  if (answer.outcome === 'success') await actWith(answer.body.user.authtoken);
  return answer;
}

function watch(): void {
  if (watching) return;
  watching = true;
  onStateChange((operation) => {
    if (replacesState(operation)) keepAuthtoken(undefined);
    void ask();
  });
  window.addEventListener('online', () => void ask());
  void ask();
}

/**
 * Calls `listener` after each change of the account. The first one makes the demo start, and the account be asked for
 * again after each change of the demo's state, by whomever.
 *
 * @returns a function that stops listening
 */
export function onAccount(listener: () => void): () => void {
  listeners.add(listener);
  watch();
  return () => listeners.delete(listener);
}
