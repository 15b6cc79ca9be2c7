import { sameForAllUsers } from '../contract/demo-accounts.ts';
import { notices } from '../contract/messages.ts';
import type { QueryOf, ResponseOf } from '../contract/operations.ts';
import { describeOrganization, describeRoles, organizationsOf } from './organizations.ts';
import type { State, User } from './state.ts';
import { refuse, unchanged, type Input, type Transitions } from './transition.ts';

/** The user with an email address, regardless of case. */
export const findUserByEmail = (state: State, email: string): User | undefined =>
  state.users.find((user) => user.email === email.toLowerCase());

/** The state with some fields of one user replaced. */
export const replaceUser = (state: State, uid: string, fields: Partial<User>): State => ({
  ...state,
  users: state.users.map((user) => (user.uid === uid ? { ...user, ...fields } : user)),
});

/** Whether a user has set up Multi-Factor Authentication. */
export const hasMfa = (user: User): boolean => user.mfa.secret !== null;

/**
 * A user as the API shows it, without anything secret. The organizations are always included, as the official SDK's
 * tests expect; the roles in them only if the request asks for them.
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
    ...sameForAllUsers,
    failed_attempts: user.failed_attempts,
    tfa_status: hasMfa(user) ? 'verified' : 'unverified',
    mfa_setup_required: !hasMfa(user) && organizations.some(({ mfa_required }) => mfa_required),
    created_at: new Date(user.created_at).toISOString(),
    updated_at: new Date(user.updated_at).toISOString(),
  };
}

type Profile = Input<'updateUser'>['body']['user'];

/** An error for each field that this operation can't change. Clients may send the whole user back, unchanged. */
function fixedFields(profile: Profile, user: User): Record<string, string[]> {
  const changes = {
    password: profile['password'] !== undefined,
    email: profile['email'] !== undefined && profile['email'] !== user.email,
    uid: profile['uid'] !== undefined && profile['uid'] !== user.uid,
  };
  const fields = Object.entries(changes).flatMap(([field, changed]) => (changed ? [field] : []));
  return Object.fromEntries(fields.map((field) => [field, ["can't be changed here."]]));
}

/** The names and the company that the request contains. */
const sentNames = ({ first_name, last_name, company }: Profile) => ({
  ...(first_name !== undefined && { first_name }),
  ...(last_name !== undefined && { last_name }),
  ...(company !== undefined && { company }),
});

/** Reading and changing the profile of the user. */
export const userTransitions: Transitions<'getUser' | 'updateUser'> = {
  getUser: (state, { query }, { user, session }) =>
    unchanged(state, { user: { ...describeUser(state, user, query), authtoken: session.authtoken } }),

  updateUser(state, { body }, { user, now, session }) {
    const errors = fixedFields(body.user, user);
    if (Object.keys(errors).length > 0) return refuse(state, 'not-changed-here', { errors });
    const updated: User = { ...user, ...sentNames(body.user), updated_at: now };
    const next = replaceUser(state, user.uid, updated);
    const shown = { ...describeUser(next, updated), authtoken: session.authtoken };
    return { state: next, result: { body: { notice: notices.profileUpdated, user: shown } } };
  },
};
