import { demoAccounts, miraTotpSecret } from '../../../../demo-backend/contract/demo-accounts.ts';
import { onStateChange, replacesState } from '../../../api/state-changes.ts';

/** One entry of the demo's authenticator, as an app on a phone would list it. */
export interface KnownSecret {
  /** The email of the account that the codes are for. */
  readonly account: string;
  /** In base32 (RFC 4648). */
  readonly secret: string;
  /** Whether the account takes its codes; one that is being set up waits for its first code. */
  readonly inUse: boolean;
}

/** What can happen to the entries. */
export type SecretEvent =
  | { readonly type: 'offered'; readonly account: string; readonly secret: string }
  | { readonly type: 'verified'; readonly account: string }
  | { readonly type: 'withdrawn'; readonly account: string }
  | { readonly type: 'reset' };

/** The entries at first: the one account of the seed state that has an authenticator app. */
export const firstSecrets: readonly KnownSecret[] = [
  { account: demoAccounts.mira.email, secret: miraTotpSecret, inUse: true },
];

/** The entries after an event. Pure. A new secret stands beside the one in use until a code of it was verified. */
export function nextSecrets(secrets: readonly KnownSecret[], event: SecretEvent): readonly KnownSecret[] {
  switch (event.type) {
    case 'offered': {
      const { account, secret } = event;
      return [...nextSecrets(secrets, { type: 'withdrawn', account }), { account, secret, inUse: false }];
    }
    case 'verified':
      return secrets
        .filter((each) => each.account !== event.account || !each.inUse)
        .map((each) => (each.account === event.account ? { ...each, inUse: true } : each));
    case 'withdrawn':
      return secrets.filter((each) => each.account !== event.account || each.inUse);
    case 'reset':
      return firstSecrets;
  }
}

let secrets = firstSecrets;
let stopWatching: (() => void) | undefined;
const listeners = new Set<() => void>();

/** Keeps what happened to the entries. They live in this page's memory and nowhere else. */
export function reportSecret(event: SecretEvent): void {
  // Secrets of a state that is gone would show codes that nobody takes.
  stopWatching ??= onStateChange((operation) => {
    if (replacesState(operation)) reportSecret({ type: 'reset' });
  });
  secrets = nextSecrets(secrets, event);
  for (const listener of listeners) listener();
}

/** The entries now. The same array until something happens to them. */
export const readSecrets = (): readonly KnownSecret[] => secrets;

/**
 * Calls `listener` whenever the entries change.
 *
 * @returns a function that stops listening
 */
export function onSecrets(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
