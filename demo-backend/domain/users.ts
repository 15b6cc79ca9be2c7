import type { ResponseOf } from '../contract/operations.ts';
import { effectivePolicy, type EffectivePolicy } from '../policy/effective-policy.ts';
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

/** The organization with what the user is in it; nothing when the user does not belong to it. */
const roleIn = ({ uid, name, members }: Organization, userUid: string) =>
  members.filter(({ user_uid }) => user_uid === userUid).map(({ role }) => ({ uid, name, role }));

/** A user as the API shows it: nothing secret in it. */
export function describeUser(state: State, user: User): ResponseOf<'getUser'>['user'] {
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
    organizations: organizations.flatMap((organization) => roleIn(organization, user.uid)),
    active: true,
    failed_attempts: user.failed_attempts,
    tfa_status: hasMfa(user) ? 'verified' : 'unverified',
    mfa_setup_required: !hasMfa(user) && organizations.some(({ mfa_required }) => mfa_required),
    created_at: new Date(user.created_at).toISOString(),
    updated_at: new Date(user.updated_at).toISOString(),
  };
}
