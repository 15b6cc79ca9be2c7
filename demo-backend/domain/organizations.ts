import { notices } from '../contract/messages.ts';
import type { RefusalId } from '../contract/refusals.ts';
import { demoPlan, describeOrganization, roleIn } from './describe-organization.ts';
import type { QueryOf, ResponseOf } from '../contract/operations.ts';
import type { Organization, State } from './state.ts';
import type { SessionContext, Transition } from './transition.ts';
import { answer, refuse } from './transition.ts';
import { organizationsOf } from './users.ts';

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
  const role = roleIn(organization, userUid);
  return role === 'owner' || role === 'admin' ? organization : 'not-an-admin';
}

/** Why a user may not see to the security of an organization; undefined for its owner and admins. */
export function refusalToAdminister(state: State, uid: string, userUid: string): RefusalId | undefined {
  const found = findToAdminister(state, uid, userUid);
  return typeof found === 'string' ? found : undefined;
}

type Shown = ResponseOf<'getOrganization'>['organization'];

/** Sorts organizations by a field. A field that they don't have, like none at all, leaves their order. */
function sort(
  organizations: readonly Shown[],
  { asc, desc }: QueryOf<'listOrganizations'>,
): readonly Shown[] {
  const sign = asc === undefined ? -1 : 1;
  const valueOf = (organization: Shown) =>
    String(new Map<string, unknown>(Object.entries(organization)).get(asc ?? desc ?? ''));
  return organizations.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === right) return 0;
    return left < right ? -sign : sign;
  });
}

/** Lists the organizations of the user, the oldest first. */
export const listOrganizations: Transition<'listOrganizations', SessionContext> = (
  state,
  { query },
  { user },
) => {
  const { limit, skip = 0, include_count = false, typeahead = '' } = query;
  const found = organizationsOf(state, user.uid)
    .filter(({ name }) => name.toLowerCase().includes(typeahead.toLowerCase()))
    .map((organization) => describeOrganization(organization, user.uid));
  const organizations = sort(found, query).slice(skip, limit === undefined ? undefined : skip + limit);
  return answer(state, { organizations, ...(include_count && { count: found.length }) });
};

/** Shows one organization of the user. */
export const getOrganization: Transition<'getOrganization', SessionContext> = (
  state,
  { params, query },
  { user },
) => {
  const organization = findOwn(state, params.uid, user.uid);
  if (organization === undefined) return refuse(state, 'organization-not-found');
  const shown = describeOrganization(organization, user.uid);
  return answer(state, { organization: query.include_plan === true ? { ...shown, plan: demoPlan } : shown });
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
