import { demoSessions } from '../../demo-backend/contract/demo-accounts.ts';

const key = 'demo-authtoken';

/** Where this tab keeps the authtoken of its session between page loads; memory when storage is blocked. */
function tabStorage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

let inMemory: string | undefined;

/**
 * The authtoken with which this tab asks the demo API.
 *
 * Each tab holds its own, as each is a client of its own. A tab that has not logged in yet uses the session of "this
 * browser" that the seed state holds; a tab opened from another one starts with a copy of that one's.
 */
export function readAuthtoken(): string {
  return inMemory ?? tabStorage()?.getItem(key) ?? demoSessions.thisBrowser.authtoken;
}

/** Keeps the authtoken of a new log-in, or with `undefined` goes back to the session of the seed state. */
export function keepAuthtoken(authtoken: string | undefined): void {
  inMemory = authtoken;
  try {
    if (authtoken === undefined) tabStorage()?.removeItem(key);
    else tabStorage()?.setItem(key, authtoken);
  } catch {
    // A full or blocked storage only means that a reload starts from the seed's session again.
  }
}
