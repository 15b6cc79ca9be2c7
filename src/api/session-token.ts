import { demoSessions } from '../../demo-backend/contract/demo-accounts.ts';

const tokenKey = 'demo-authtoken';
const setupKey = 'demo-setup-pending';

/** The value in place of an authtoken after the reader logged out in this tab, so that a reload doesn't log them in again. */
export const loggedOut = '';

/** What sessionStorage keeps for this tab between page loads; null if there's nothing or storage is blocked. */
function readStored(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Stores a value for this tab, or removes it. */
function storeValue(key: string, value: string | undefined): void {
  try {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    // Without storage, a reload starts with the initial session again.
  }
}

/** The authtoken since the page loaded. If storage is blocked, it's the only copy. */
let inMemory: string | undefined;

/** How many sessions this tab has had since the page loaded. */
let count = 0;

/**
 * The authtoken of this tab's session.
 *
 * Each tab keeps its own, because each is a separate client. A tab that has never logged in uses the session of "this
 * browser" from the initial state; a tab opened from another one starts with a copy of its authtoken.
 *
 * @returns {@link loggedOut} after the reader logged out in this tab
 */
export const readAuthtoken = (): string =>
  inMemory ?? readStored(tokenKey) ?? demoSessions.thisBrowser.authtoken;

/**
 * Starts a new session of this tab.
 *
 * @param authtoken of a new login, or {@link loggedOut}; `undefined` for the session of the initial state
 * @param setupPending whether this login requires the user to set up Multi-Factor Authentication. Sessions that started
 *   before an organization required it continue without. Source: the product's page "Security Configuration".
 */
export function storeAuthtoken(authtoken: string | undefined, setupPending = false): void {
  count += 1;
  inMemory = authtoken;
  storeValue(tokenKey, authtoken);
  storeValue(setupKey, setupPending ? authtoken : undefined);
}

/** Whether this tab's login required the user to set up Multi-Factor Authentication. Survives a reload. */
export const isSetupPending = (): boolean => readStored(setupKey) === readAuthtoken();

/** The session of this tab at the time of a request. */
export interface TabCredentials {
  readonly authtoken: string;
  /** Whether it still is this tab's session: a login, a logout, or a reset of the demo starts a new one. */
  readonly isCurrent: () => boolean;
}

/** The session of this tab now. */
export function currentSession(): TabCredentials {
  const number = count;
  return { authtoken: readAuthtoken(), isCurrent: () => number === count };
}
