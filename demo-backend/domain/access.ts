import { operations, type OperationId } from '../contract/operations.ts';
import type { OperationDefinition } from '../contract/operation-definition.ts';
import type { RefusalId } from '../contract/refusals.ts';
import { refusalToAdminister } from './organizations.ts';
import { findSession } from './sessions.ts';
import type { State } from './state.ts';

/**
 * Why an operation that needs a session is closed to whoever asks, whatever else the request says; undefined when it is
 * open. It comes before all complaints about the form: what one may not do, one need not be taught to fill in. Which
 * operations are for admins stands in the contract, among the refusals of their rows.
 *
 * @param params of the path
 * @param authtoken as it was sent
 */
export function authorize(
  state: State,
  id: OperationId,
  params: Readonly<Record<string, string>>,
  authtoken: string | undefined,
): RefusalId | undefined {
  const session = findSession(state, authtoken ?? '');
  if (session === undefined) return 'not-logged-in';
  const { refusals }: OperationDefinition = operations[id];
  if (!refusals.includes('not-an-admin')) return undefined;
  return refusalToAdminister(state, params['uid'] ?? '', session.user_uid);
}
