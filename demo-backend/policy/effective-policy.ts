import { defaultPolicy, type PasswordPolicy } from './password-policy.ts';

/** The part of an organization that decides about its members' passwords. */
export interface PolicyOrganization {
  readonly uid: string;
  readonly name: string;
  readonly password_policy: PasswordPolicy;
}

/** Where a value of the effective policy comes from; null for the product's default. */
export type PolicySource = Pick<PolicyOrganization, 'uid' | 'name'> | null;

/** The policy that applies to a user, and which organization each value comes from. */
export interface EffectivePolicy extends PasswordPolicy {
  readonly sources: { readonly minimum_length: PolicySource; readonly duration_days: PolicySource };
}

const sourceOf = (organization: PolicyOrganization | undefined): PolicySource =>
  organization === undefined ? null : { uid: organization.uid, name: organization.name };

/** The first organization whose policy is the best by `better`; undefined if there are no organizations. */
function pick(
  organizations: readonly PolicyOrganization[],
  better: (policy: PasswordPolicy, than: PasswordPolicy) => boolean,
): PolicyOrganization | undefined {
  return organizations.reduce<PolicyOrganization | undefined>(
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
export function effectivePolicy(organizations: readonly PolicyOrganization[]): EffectivePolicy {
  const longest = pick(organizations, (policy, than) => policy.minimum_length > than.minimum_length);
  const expiring = organizations.filter(({ password_policy }) => password_policy.duration_days > 0);
  const shortest = pick(expiring, (policy, than) => policy.duration_days < than.duration_days);
  return {
    minimum_length: longest?.password_policy.minimum_length ?? defaultPolicy.minimum_length,
    duration_days: shortest?.password_policy.duration_days ?? defaultPolicy.duration_days,
    sources: { minimum_length: sourceOf(longest), duration_days: sourceOf(shortest) },
  };
}
