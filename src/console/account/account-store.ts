import { atom, onMount } from 'nanostores';
import type { ResponseOf } from '../../../demo-backend/contract/operations.ts';
import { createQuery } from '../../api/query.ts';
import { storeAuthtoken, readAuthtoken } from '../../api/session-token.ts';

/** The account that every console in this tab uses. */
export interface Account {
  readonly authtoken: string;
  /**
   * The owner of the authtoken: `ended` if the API rejects the authtoken, `not-running` if there was no response,
   * undefined while the request is in progress.
   */
  readonly user: ResponseOf<'getUser'>['user'] | 'ended' | 'not-running' | undefined;
}

/** The account of this tab. The first subscriber starts the demo; after that, every change of its state refreshes it. */
export const $account = atom<Account>({ authtoken: readAuthtoken(), user: undefined });

const accountQuery = createQuery('getUser', { client: 'Console' }, (result) => {
  const authtoken = readAuthtoken();
  if (result.outcome === 'success') $account.set({ authtoken, user: result.body.user });
  else if (result.outcome === 'error') $account.set({ authtoken, user: 'ended' });
  else if ($account.get().user === undefined) $account.set({ authtoken, user: 'not-running' });
});

onMount($account, () => {
  const refresh = () => void accountQuery.refresh();
  const stop = accountQuery.watch();
  window.addEventListener('online', refresh);
  return () => {
    stop();
    window.removeEventListener('online', refresh);
  };
});

/** Switches every console, and the demo's screens in this tab, to the authtoken of a new login. */
export async function switchAccount(authtoken: string): Promise<void> {
  if (authtoken === $account.get().authtoken) return;
  storeAuthtoken(authtoken);
  $account.set({ authtoken, user: undefined });
  await accountQuery.refresh();
}
