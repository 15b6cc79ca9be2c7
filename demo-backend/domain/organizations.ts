import { notices } from '../contract/messages.ts';
import type { RefusalId } from '../contract/refusals.ts';
import type { ResponseOf } from '../contract/operations.ts';
import type { Organization, State } from './state.ts';
import type { SessionContext, Transition } from './transition.ts';
import { answer, refuse } from './transition.ts';
import { organizationsOf } from './users.ts';

const describe = (organization: Organization): ResponseOf<'getOrganization'>['organization'] => ({
  uid: organization.uid,
  name: organization.name,
  owner_uid: organization.owner_uid,
  enabled: true,
  created_at: new Date(organization.created_at).toISOString(),
  updated_at: new Date(organization.updated_at).toISOString(),
});

const configurationOf = ({ password_policy, mfa_required }: Organization) => ({
  password_policy,
  mfa_required,
});

/** An organization of the user; undefined for any other, whether there is one or not. */
const findOwn = (state: State, uid: string, userUid: string): Organization | undefined =>
  organizationsOf(state, userUid).find((organization) => organization.uid === uid);

/** An organization whose security the user may see to, or why not. */
function findToAdminister(state: State, uid: string, userUid: string): Organization | RefusalId {
  const organization = state.organizations.find((each) => each.uid === uid);
  if (organization === undefined) return 'organization-not-found';
  const role = organization.members.find(({ user_uid }) => user_uid === userUid)?.role;
  return role === 'owner' || role === 'admin' ? organization : 'not-an-admin';
}

/** Why a user may not see to the security of an organization; undefined for its owner and admins. */
export function refusalToAdminister(state: State, uid: string, userUid: string): RefusalId | undefined {
  const found = findToAdminister(state, uid, userUid);
  return typeof found === 'string' ? found : undefined;
}

/** Lists the organizations of the user. */
export const listOrganizations: Transition<'listOrganizations', SessionContext> = (state, _input, { user }) =>
  answer(state, { organizations: organizationsOf(state, user.uid).map(describe) });

/** Shows one organization of the user. */
export const getOrganization: Transition<'getOrganization', SessionContext> = (
  state,
  { params },
  { user },
) => {
  const organization = findOwn(state, params.uid, user.uid);
  if (organization === undefined) return refuse(state, 'organization-not-found');
  return answer(state, { organization: describe(organization) });
};

/** Shows an organization's security configuration to its owner and admins. */
export const getSecurityConfiguration: Transition<'getSecurityConfiguration', SessionContext> = (
  state,
  { params },
  { user },
) => {
  const found = findToAdminister(state, params.uid, user.uid);
  return typeof found === 'string' ? refuse(state, found) : answer(state, configurationOf(found));
};

/** Replaces an organization's security configuration, for its owner and admins. */
export const updateSecurityConfiguration: Transition<'updateSecurityConfiguration', SessionContext> = (
  state,
  { params, body },
  { user, now },
) => {
  const found = findToAdminister(state, params.uid, user.uid);
  if (typeof found === 'string') return refuse(state, found);
  const organizations = state.organizations.map((organization) =>
    organization === found ? { ...organization, ...body, updated_at: now } : organization,
  );
  return {
    state: { ...state, organizations },
    result: { body: { notice: notices.securityUpdated, ...body } },
  };
};
