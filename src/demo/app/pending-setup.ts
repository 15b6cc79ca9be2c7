import { readAuthtoken } from '../../api/session-token.ts';

const key = 'demo-setup-pending';

/**
 * Keeps, for a reload of this tab, that the session of an authtoken was asked at its log-in to set up Multi-Factor
 * Authentication; or, with `undefined`, that the present one was not. A session from before an organization required it
 * is not asked: only the next log-in is. Source: the product's page "Security Configuration".
 */
export function keepPendingSetup(authtoken: string | undefined): void {
  try {
    if (authtoken === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, authtoken);
  } catch {
    // A full or blocked storage forgets the session too, so that the next log-in asks again.
  }
}

/** Whether the session of this tab was asked at its log-in to set up Multi-Factor Authentication. */
export function isSetupPending(): boolean {
  try {
    return sessionStorage.getItem(key) === readAuthtoken();
  } catch {
    return false;
  }
}
