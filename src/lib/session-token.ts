import { demoSessions } from '../../demo-backend/contract/demo-accounts.ts';

const key = 'demo-authtoken';

/** The only copy where storage is blocked: a reload forgets it. */
let inMemory: string | undefined;

/** What sessionStorage keeps for this tab between page loads. */
function readStored(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * The authtoken with which this tab asks the demo API.
 *
 * Each tab holds its own, as each is a client of its own. A tab that has not logged in yet uses the session of "this
 * browser" that the seed state holds; a tab opened from another one starts with a copy of that one's.
 */
export function readAuthtoken(): string {
  return inMemory ?? readStored() ?? demoSessions.thisBrowser.authtoken;
}

/** Keeps the authtoken of a new log-in, or with `undefined` goes back to the session of the seed state. */
export function keepAuthtoken(authtoken: string | undefined): void {
  inMemory = authtoken;
  try {
    if (authtoken === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, authtoken);
  } catch {
    // A full or blocked storage only means that a reload starts from the seed's session again.
  }
}
