import type { EffectivePolicy } from '../contract/account-schemas.ts';
import { sameForAllOrganizations } from '../contract/demo-accounts.ts';
import { notices } from '../contract/messages.ts';
import type { QueryOf, ResponseOf } from '../contract/operations.ts';
import { effectivePolicy } from '../policy/effective-policy.ts';
import type { Organization, State } from './state.ts';
import { refuse, unchanged, type Transitions } from './transition.ts';

/** An organization as the API shows it. */
type ApiOrganization = ResponseOf<'getOrganization'>['organization'];

/** An organization of a user, with the user's roles in it. */
type ApiUserOrganization = NonNullable<ResponseOf<'getUser'>['user']['organizations']>[number];

/** The organizations that a user belongs to. */
export const organizationsOf = (state: State, userUid: string): Organization[] =>
  state.organizations.filter(({ members }) => members.some((member) => member.user_uid === userUid));

/** The password policy that applies to a user. */
export const policyFor = (state: State, userUid: string): EffectivePolicy =>
  effectivePolicy(organizationsOf(state, userUid));

const roleIn = ({ members }: Organization, userUid: string) =>
  members.find(({ user_uid }) => user_uid === userUid)?.role;

/** Whether a user can manage the security of an organization. */
export const isAdmin = (organization: Organization, userUid: string): boolean => {
  const role = roleIn(organization, userUid);
  return role === 'owner' || role === 'admin';
};

const year = 365 * 24 * 60 * 60 * 1000;

/** The plan that every organization of the demo has. */
const demoPlan: NonNullable<ApiOrganization['plan']> = {
  plan_id: 'demo_plan',
  name: 'Demo',
  message: '',
  price: '$0',
  features: [
    { uid: 'users', name: 'Users', limit: 1000, enabled: true },
    { uid: 'sso', name: 'SSO', limit: 1, enabled: false },
  ],
};

/** An organization as the API shows it to one of its users. */
export const describeOrganization = (organization: Organization, userUid: string): ApiOrganization => ({
  uid: organization.uid,
  name: organization.name,
  plan_id: demoPlan.plan_id,
  owner_uid: organization.owner_uid,
  ...(organization.owner_uid === userUid && { owner: true }),
  expires_on: new Date(organization.created_at + 10 * year).toISOString(),
  ...sameForAllOrganizations,
  created_at: new Date(organization.created_at).toISOString(),
  updated_at: new Date(organization.updated_at).toISOString(),
});

/** The roles of a user in an organization. Never empty, because clients read the first one without checking. */
export function describeRoles(
  organization: Organization,
  userUid: string,
): Pick<ApiUserOrganization, 'org_roles' | 'is_owner'> {
  const admin = roleIn(organization, userUid) !== 'member';
  const role = admin
    ? { uid: `${organization.uid}ad`, name: 'Admin' }
    : { uid: `${organization.uid}be`, name: 'Member' };
  return {
    org_roles: [{ ...role, admin, org_uid: organization.uid, default: true }],
    ...(organization.owner_uid === userUid && { is_owner: true }),
  };
}

/** Sorts organizations by a field. If they don't have that field, or the query names none, their order stays. */
function sort(
  organizations: readonly ApiOrganization[],
  { asc, desc }: QueryOf<'listOrganizations'>,
): readonly ApiOrganization[] {
  const sign = asc === undefined ? -1 : 1;
  const valueOf = (organization: ApiOrganization) =>
    String(new Map<string, unknown>(Object.entries(organization)).get(asc ?? desc ?? ''));
  return organizations.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === right) return 0;
    return left < right ? -sign : sign;
  });
}

/** Reading organizations, and managing their security. */
export const organizationTransitions: Transitions<
  'listOrganizations' | 'getOrganization' | 'getSecurityConfiguration' | 'updateSecurityConfiguration'
> = {
  /** Lists the organizations of the user, oldest first. */
  listOrganizations(state, { query }, { user }) {
    const { limit, skip = 0, include_count = false, typeahead = '' } = query;
    const found = organizationsOf(state, user.uid)
      .filter(({ name }) => name.toLowerCase().includes(typeahead.toLowerCase()))
      .map((organization) => describeOrganization(organization, user.uid));
    const organizations = sort(found, query).slice(skip, limit === undefined ? undefined : skip + limit);
    return unchanged(state, { organizations, ...(include_count && { count: found.length }) });
  },

  /** Returns one organization of the user. Any other is reported as not found, whether it exists or not. */
  getOrganization(state, { params, query }, { user }) {
    const organization = organizationsOf(state, user.uid).find(({ uid }) => uid === params.uid);
    if (organization === undefined) return refuse(state, 'organization-not-found');
    const shown = describeOrganization(organization, user.uid);
    const withPlan = query.include_plan === true;
    return unchanged(state, { organization: withPlan ? { ...shown, plan: demoPlan } : shown });
  },

  getSecurityConfiguration: (state, _input, { organization: { password_policy, mfa_required } }) =>
    unchanged(state, { password_policy, mfa_required }),

  updateSecurityConfiguration(state, { body }, { organization, now }) {
    const organizations = state.organizations.map((each) =>
      each.uid === organization.uid ? { ...each, ...body, updated_at: now } : each,
    );
    return {
      state: { ...state, organizations },
      result: { body: { notice: notices.securityUpdated, ...body } },
    };
  },
};
