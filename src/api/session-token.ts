import { demoSessions } from '../../demo-backend/contract/demo-accounts.ts';

const tokenKey = 'demo-authtoken';
const setupKey = 'demo-setup-pending';

/** Stands for an authtoken after the reader logged out in this tab, so that a reload doesn't log them in again. */
export const loggedOut = '';

/** What sessionStorage keeps for this tab between page loads; null if there's nothing or storage is blocked. */
function readStored(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** If storage is full or blocked, the value is lost on reload. */
function store(key: string, value: string | undefined): void {
  try {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    // The page works without it: a reload starts with the initial session again.
  }
}

/** The only copy if storage is blocked. */
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
 * @param setupPending whether the login asked the user to set up Multi-Factor Authentication. Sessions from before an
 *   organization required it aren't asked, only the next login is. Source: the product's page "Security Configuration".
 */
export function keepAuthtoken(authtoken: string | undefined, setupPending = false): void {
  count += 1;
  inMemory = authtoken;
  store(tokenKey, authtoken);
  store(setupKey, setupPending ? authtoken : undefined);
}

/** Whether the login of this tab's session asked the user to set up Multi-Factor Authentication. Survives a reload. */
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
