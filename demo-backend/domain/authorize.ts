import type { OperationDefinition } from '../contract/operation-definition.ts';
import { operations, type OperationId } from '../contract/operations.ts';
import { isAdmin } from './organizations.ts';
import type { Session, State } from './state.ts';
import type { AdminContext, Context, ContextOf, Refusal } from './transition.ts';

/** What decides whether a request can run an operation. */
export interface AccessRequest<Id extends OperationId = OperationId> {
  readonly operation: Id;
  /** The parameters in the path. */
  readonly params: Readonly<Record<string, string>>;
  /** The session that its authtoken belongs to. */
  readonly session: Session | undefined;
}

/**
 * Checks whether a request can run an operation. The operation's row decides: its `auth`, and whether `not-an-admin` is
 * among its errors.
 *
 * @param context of any operation
 * @returns the context of that operation, or why the request is rejected
 */
export function authorize<Id extends OperationId>(
  state: State,
  request: AccessRequest<Id>,
  context: Context,
): { readonly context: ContextOf<Id> } | Refusal;
export function authorize(
  state: State,
  { operation, params, session }: AccessRequest,
  context: Context,
): { readonly context: Context | AdminContext } | Refusal {
  const { auth, refusals }: OperationDefinition = operations[operation];
  if (auth === 'none') return { context };
  const user = state.users.find(({ uid }) => uid === session?.user_uid);
  if (auth === 'authtoken-or-reset-token') return { context: { ...context, user } };
  if (session === undefined || user === undefined) return { refusal: 'not-logged-in' };
  if (!refusals.includes('not-an-admin')) return { context: { ...context, session, user } };
  const organization = state.organizations.find(({ uid }) => uid === params['uid']);
  if (organization === undefined) return { refusal: 'organization-not-found' };
  if (!isAdmin(organization, user.uid)) return { refusal: 'not-an-admin' };
  return { context: { ...context, session, user, organization } };
}
