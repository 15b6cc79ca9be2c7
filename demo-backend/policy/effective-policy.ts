import type { EffectivePolicy, OrganizationPolicy } from '../contract/account-schemas.ts';
import { defaultPolicy, type PasswordPolicy } from './password-policy.ts';

const sourceOf = (
  organization: OrganizationPolicy | undefined,
): EffectivePolicy['sources']['duration_days'] =>
  organization === undefined ? null : { uid: organization.uid, name: organization.name };

/** The first organization whose policy is the best by `better`; undefined if there are no organizations. */
function pick(
  organizations: readonly OrganizationPolicy[],
  better: (policy: PasswordPolicy, than: PasswordPolicy) => boolean,
): OrganizationPolicy | undefined {
  return organizations.reduce<OrganizationPolicy | undefined>(
    (best, next) => (best === undefined || better(next.password_policy, best.password_policy) ? next : best),
    undefined,
  );
}

/**
 * The policy over all organizations of a user: the highest minimum length and the shortest expiry.
 *
 * An organization whose passwords never expire (0 days) doesn't extend another one's expiry. If several organizations
 * have the same value, the first one is its source. Source: the product's page "Security Configuration".
 */
export function effectivePolicy(organizations: readonly OrganizationPolicy[]): EffectivePolicy {
  const longest = pick(organizations, (policy, than) => policy.minimum_length > than.minimum_length);
  const expiring = organizations.filter(({ password_policy }) => password_policy.duration_days > 0);
  const shortest = pick(expiring, (policy, than) => policy.duration_days < than.duration_days);
  return {
    minimum_length: longest?.password_policy.minimum_length ?? defaultPolicy.minimum_length,
    duration_days: shortest?.password_policy.duration_days ?? defaultPolicy.duration_days,
    sources: { minimum_length: sourceOf(longest), duration_days: sourceOf(shortest) },
  };
}
