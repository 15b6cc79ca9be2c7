import type { ResponseOf } from '../contract/operations.ts';
import type { Organization } from './state.ts';

/** An organization as the API shows it. */
type Shown = ResponseOf<'getOrganization'>['organization'];

/** An organization of a user, with the user's roles in it. */
type ShownToUser = NonNullable<ResponseOf<'getUser'>['user']['organizations']>[number];

const year = 365 * 24 * 60 * 60 * 1000;

const plan = { plan_id: 'demo_plan', name: 'Demo', message: '', price: '$0' };

/** The plan that every organization of the demo has. */
export const demoPlan: NonNullable<Shown['plan']> = {
  ...plan,
  features: [
    { uid: 'users', name: 'Users', limit: 1000, enabled: true },
    { uid: 'sso', name: 'SSO', limit: 1, enabled: false },
  ],
};

/** What a user is in an organization; undefined for somebody who does not belong to it. */
export const roleIn = ({ members }: Organization, userUid: string) =>
  members.find(({ user_uid }) => user_uid === userUid)?.role;

/** An organization as the API shows it to one of its users. */
export const describeOrganization = (organization: Organization, userUid: string): Shown => ({
  uid: organization.uid,
  name: organization.name,
  plan_id: plan.plan_id,
  owner_uid: organization.owner_uid,
  ...(organization.owner_uid === userUid && { owner: true }),
  expires_on: new Date(organization.created_at + 10 * year).toISOString(),
  enabled: true,
  is_over_usage_allowed: true,
  settings: { sso: { sso_roles: { enabled: false } } },
  tags: [],
  created_at: new Date(organization.created_at).toISOString(),
  updated_at: new Date(organization.updated_at).toISOString(),
});

/** The roles of a user in an organization. Never empty: clients read the first one without looking. */
export function describeRoles(
  organization: Organization,
  userUid: string,
): Pick<ShownToUser, 'org_roles' | 'is_owner'> {
  const admin = roleIn(organization, userUid) !== 'member';
  const role = admin
    ? { uid: `${organization.uid}ad`, name: 'Admin' }
    : { uid: `${organization.uid}be`, name: 'Member' };
  return {
    org_roles: [{ ...role, admin, org_uid: organization.uid, default: true }],
    ...(organization.owner_uid === userUid && { is_owner: true }),
  };
}
