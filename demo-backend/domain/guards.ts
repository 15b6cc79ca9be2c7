import type { OperationId } from '../contract/operations.ts';
import type { RefusalId } from '../contract/refusals.ts';
import { refusalToAdminister } from './organizations.ts';
import { findSession } from './sessions.ts';
import type { State } from './state.ts';

/** Why an operation is closed to a user, whatever the body of the request says; undefined when it is open. */
type Guard = (
  state: State,
  params: Readonly<Record<string, string>>,
  userUid: string,
) => RefusalId | undefined;

const guards: Partial<Record<OperationId, Guard>> = {
  updateSecurityConfiguration: (state, { uid = '' }, userUid) => refusalToAdminister(state, uid, userUid),
};

/**
 * Why an operation that needs a session is closed to whoever asks. It comes before all complaints about the form of a
 * request: what one may not do, one need not be taught to fill in.
 *
 * @param params of the path
 * @param authtoken as it was sent
 */
export function refusalOfAccess(
  state: State,
  id: OperationId,
  params: Readonly<Record<string, string>>,
  authtoken: string | undefined,
): RefusalId | undefined {
  const session = findSession(state, authtoken ?? '');
  if (session === undefined) return 'not-logged-in';
  return guards[id]?.(state, params, session.user_uid);
}
