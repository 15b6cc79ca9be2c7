import { demoAccounts, demoOrganizations } from '../../../../demo-backend/contract/demo-accounts.ts';
import type { OperationId } from '../../../../demo-backend/contract/operations.ts';
import type {
  EffectivePolicy,
  OrganizationPolicy,
} from '../../../../demo-backend/contract/account-schemas.ts';
import { effectivePolicy } from '../../../../demo-backend/policy/effective-policy.ts';
import { defaultPolicy, type PasswordPolicy } from '../../../../demo-backend/policy/password-policy.ts';
import { callOperation, type CallResult } from '../../../api/client.ts';
import { describeExpiry } from '../../../vocabulary/counts.ts';
import { saveConfiguration } from '../../screens/administration/save-configuration.ts';
import type { Network } from '../../../../demo-backend/contract/lab-schemas.ts';

/** The networks to choose from in the Lab, by the labels of the buttons. */
export const networks = {
  Normal: { latency_ms: 0, fault: 'none' },
  Slow: { latency_ms: 3000, fault: 'none' },
  Offline: { latency_ms: 0, fault: 'offline' },
  'Server error': { latency_ms: 0, fault: 'server-error' },
  'Rate limited': { latency_ms: 0, fault: 'rate-limited' },
} as const satisfies Record<string, Network>;

/**
 * The policies to choose from, by the labels of the buttons. None expires passwords after 30 days or less: the initial
 * passwords are that old, so the owner couldn't log in to change the policy back.
 */
export const policyPresets: readonly { readonly name: string; readonly value: PasswordPolicy }[] = [
  { name: 'Initial policy', value: demoOrganizations.examplePress.password_policy },
  { name: 'Product default', value: defaultPolicy },
  { name: 'At least 16 characters', value: { minimum_length: 16, duration_days: 90 } },
  { name: 'Expiry after 60 days', value: { minimum_length: 8, duration_days: 60 } },
];

const from = (source: EffectivePolicy['sources']['duration_days']) =>
  source === null ? '' : ` (${source.name})`;

/** Describes the policy that applies to Ada, who is a member of every organization, and where its values come from. */
export function describeEffect(organizations: readonly OrganizationPolicy[]): string {
  const { minimum_length, duration_days, sources } = effectivePolicy(organizations);
  const length = `${minimum_length} characters${from(sources.minimum_length)}`;
  const expiry = `${describeExpiry(duration_days)}${from(sources.duration_days)}`;
  return `Ada’s passwords need at least ${length} and ${expiry}.`;
}

const client = 'Lab';

/**
 * Sets the password policy of the organization that Olu owns. Only its owner and admins can, so this logs in as Olu, saves,
 * and logs out. Unlike the Lab's other requests, these are subject to the network's faults, as those of the screens are.
 *
 * @returns the first result that isn't a success, or a success
 */
export async function saveAsOwner(policy: PasswordPolicy): Promise<CallResult<OperationId>> {
  const { email, password } = demoAccounts.olu;
  const login = await callOperation('logIn', { body: { user: { email, password } }, client });
  if (login.outcome !== 'success') return login;
  const { authtoken, org_uid } = login.body.user;
  const results = await Promise.all(
    org_uid.map((uid) =>
      saveConfiguration({ authtoken, params: { uid }, client }, { password_policy: policy }),
    ),
  );
  await callOperation('logOut', { authtoken, client });
  return results.find(({ outcome }) => outcome !== 'success') ?? login;
}
