import { atom } from 'nanostores';
import { demoAccounts, miraTotpSecret } from '../../../../demo-backend/contract/demo-accounts.ts';
import { onStateChange, replacesState } from '../../../api/state-changes.ts';

/** One entry of the demo's authenticator, as an app on a phone would list it. */
export interface KnownSecret {
  /** The email of the account that the codes are for. */
  readonly account: string;
  /** In base32 (RFC 4648). */
  readonly secret: string;
  /** Whether the account accepts its codes. If not, it's being set up, and its first code isn't verified yet. */
  readonly inUse: boolean;
}

/** Everything that changes the entries. */
export type SecretEvent =
  | { readonly type: 'offered'; readonly account: string; readonly secret: string }
  | { readonly type: 'verified'; readonly account: string }
  | { readonly type: 'withdrawn'; readonly account: string }
  | { readonly type: 'reset' };

/** The initial entries: the one account that starts with an authenticator app. */
export const initialSecrets: readonly KnownSecret[] = [
  { account: demoAccounts.mira.email, secret: miraTotpSecret, inUse: true },
];

/** The entries after an event. Pure. A new secret is listed beside the one in use until one of its codes is verified. */
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
      return initialSecrets;
  }
}

/** The entries of this page. They are kept in memory only. */
export const $knownSecrets = atom(initialSecrets);

let isListening = false;

/** Updates the entries. */
export function reportSecret(event: SecretEvent): void {
  $knownSecrets.set(nextSecrets($knownSecrets.get(), event));
  if (isListening) return;
  isListening = true;
  // No account accepts codes for the secrets of a state that was replaced.
  onStateChange((operation) => {
    if (replacesState(operation)) reportSecret({ type: 'reset' });
  });
}
