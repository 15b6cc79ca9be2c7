import type { QueryOf, ResponseOf } from '../contract/operations.ts';
import { effectivePolicy, type EffectivePolicy } from '../policy/effective-policy.ts';
import { describeOrganization, describeRoles } from './describe-organization.ts';
import type { Organization, State, User } from './state.ts';

/** The user with an email address, whatever its case. */
export const findUserByEmail = (state: State, email: string): User | undefined =>
  state.users.find((user) => user.email === email.toLowerCase());

/** The state with some fields of one user replaced. */
export const replaceUser = (state: State, uid: string, fields: Partial<User>): State => ({
  ...state,
  users: state.users.map((user) => (user.uid === uid ? { ...user, ...fields } : user)),
});

/** The organizations that a user belongs to. */
export const organizationsOf = (state: State, userUid: string): Organization[] =>
  state.organizations.filter(({ members }) => members.some((member) => member.user_uid === userUid));

/** The password policy that applies to a user. */
export const policyFor = (state: State, userUid: string): EffectivePolicy =>
  effectivePolicy(organizationsOf(state, userUid));

/** Whether a user has set up Multi-Factor Authentication. */
export const hasMfa = (user: User): boolean => user.mfa.secret !== null;

/**
 * A user as the API shows it: nothing secret in it. Organizations are always part of it, as the official SDK's tests
 * expect; the roles in them only if the request asks.
 */
export function describeUser(
  state: State,
  user: User,
  { include_orgs_roles = false }: QueryOf<'getUser'> = {},
): ResponseOf<'getUser'>['user'] {
  const organizations = organizationsOf(state, user.uid);
  const owned = organizations.filter(({ owner_uid }) => owner_uid === user.uid);
  return {
    uid: user.uid,
    email: user.email,
    username: user.email,
    first_name: user.first_name,
    last_name: user.last_name,
    company: user.company,
    org_uid: owned.map(({ uid }) => uid),
    shared_org_uid: organizations.filter((each) => !owned.includes(each)).map(({ uid }) => uid),
    organizations: organizations.map((organization) => ({
      ...describeOrganization(organization, user.uid),
      ...(include_orgs_roles && describeRoles(organization, user.uid)),
    })),
    mobile_number: user.mobile_number,
    country_code: '1',
    authy_id: '',
    profile_type: 'session',
    roles: [],
    settings: { global: [] },
    active: true,
    failed_attempts: user.failed_attempts,
    tfa_status: hasMfa(user) ? 'verified' : 'unverified',
    mfa_setup_required: !hasMfa(user) && organizations.some(({ mfa_required }) => mfa_required),
    created_at: new Date(user.created_at).toISOString(),
    updated_at: new Date(user.updated_at).toISOString(),
  };
}
