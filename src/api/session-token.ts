import { demoSessions } from '../../demo-backend/contract/demo-accounts.ts';

const key = 'demo-authtoken';

/** In place of an authtoken: the reader ended the session of this tab and knows why it is over, after a reload too. */
export const loggedOut = '';

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
 * Each tab keeps its own, because each is a separate client. A tab that has never logged in uses the session of "this
 * browser" from the initial state; a tab opened from another one starts with a copy of its authtoken.
 *
 * @returns {@link loggedOut} after the reader logged out in this tab
 */
export function readAuthtoken(): string {
  return inMemory ?? readStored() ?? demoSessions.thisBrowser.authtoken;
}

/** Keeps the authtoken of a new login, or {@link loggedOut}; `undefined` goes back to the session of the initial state. */
export function keepAuthtoken(authtoken: string | undefined): void {
  inMemory = authtoken;
  try {
    if (authtoken === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, authtoken);
  } catch {
    // If storage is full or blocked, a reload starts with the session of the initial state again.
  }
}
