import { atom, onMount } from 'nanostores';
import type { ResponseOf } from '../../../demo-backend/contract/operations.ts';
import { callOperation, type CallResult } from '../../api/client.ts';
import { dropStale } from '../../api/drop-stale.ts';
import { keepAuthtoken, readAuthtoken } from '../../api/session-token.ts';
import { onStateChange, replacesState } from '../../api/state-changes.ts';

/** The account that every console in this tab uses. */
export interface Account {
  readonly authtoken: string;
  /**
   * The owner of the authtoken: `ended` if the API rejects the authtoken, `not-running` if there was no response,
   * undefined while the request is under way.
   */
  readonly user: ResponseOf<'getUser'>['user'] | 'ended' | 'not-running' | undefined;
}

/** The account of this tab. The first subscriber starts the demo; after that, every change of its state refreshes it. */
export const $account = atom<Account>({ authtoken: readAuthtoken(), user: undefined });

const refresh = dropStale(
  async () => {
    const authtoken = readAuthtoken();
    return { authtoken, result: await callOperation('getUser', { authtoken, client: 'Console' }) };
  },
  ({ authtoken, result }) => {
    if (authtoken !== readAuthtoken()) return;
    if (result.outcome === 'success') $account.set({ authtoken, user: result.body.user });
    else if (result.outcome === 'error') $account.set({ authtoken, user: 'ended' });
    else if ($account.get().user === undefined) $account.set({ authtoken, user: 'not-running' });
  },
);

onMount($account, () => {
  const refreshNow = () => void refresh();
  const stop = onStateChange((operation) => {
    if (replacesState(operation)) keepAuthtoken(undefined);
    refreshNow();
  });
  window.addEventListener('online', refreshNow);
  refreshNow();
  return () => {
    stop();
    window.removeEventListener('online', refreshNow);
  };
});

/** Switches every console, and the demo's screens in this tab, to the authtoken of a new login. */
export async function switchAccount(authtoken: string): Promise<void> {
  if (authtoken === $account.get().authtoken) return;
  keepAuthtoken(authtoken);
  $account.set({ authtoken, user: undefined });
  await refresh();
}

/** Logs in and switches to the new authtoken. */
export async function logIn(user: {
  email: string;
  password: string;
  tfa_token?: string;
}): Promise<CallResult<'logIn'>> {
  const result = await callOperation('logIn', { body: { user }, client: 'Console' });
  if (result.outcome === 'success') await switchAccount(result.body.user.authtoken);
  return result;
}
