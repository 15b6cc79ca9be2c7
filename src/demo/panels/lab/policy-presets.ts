import { demoOrganizations } from '../../../../demo-backend/contract/demo-accounts.ts';
import type { OrganizationPolicy } from '../../../../demo-backend/contract/account-schemas.ts';
import { effectivePolicy, type PolicySource } from '../../../../demo-backend/policy/effective-policy.ts';
import { defaultPolicy, type PasswordPolicy } from '../../../../demo-backend/policy/password-policy.ts';
import { describeExpiry } from '../../../vocabulary/counts.ts';

/** A policy that is set by one press. */
export interface PolicyPreset {
  readonly name: string;
  readonly policy: PasswordPolicy;
}

/**
 * The policies to choose from. None is shorter than the age of the seed's passwords, 30 days: with it, everybody's
 * password would have expired, and so the one of the owner who has to log in to change it back.
 */
export const policyPresets: readonly PolicyPreset[] = [
  { name: 'Initial policy', policy: demoOrganizations.examplePress.password_policy },
  { name: 'Product default', policy: defaultPolicy },
  { name: 'At least 16 characters', policy: { minimum_length: 16, duration_days: 90 } },
  { name: 'Expiry after 60 days', policy: { minimum_length: 8, duration_days: 60 } },
];

const askedBy = (source: PolicySource) => (source === null ? '' : ` (${source.name})`);

/** What applies to Ada, who is a member of every organization of the demo, and which of them asks for it. */
export function describeEffect(organizations: readonly OrganizationPolicy[]): string {
  const { minimum_length, duration_days, sources } = effectivePolicy(organizations);
  const length = `${minimum_length} characters${askedBy(sources.minimum_length)}`;
  const expiry = `${describeExpiry(duration_days)}${askedBy(sources.duration_days)}`;
  return `Ada’s passwords need at least ${length} and ${expiry}.`;
}
