import type { OperationDefinition } from '../contract/operation-definition.ts';
import { operations, type OperationId } from '../contract/operations.ts';
import { toHex } from './secrets.ts';
import type { AuditEvent, Session } from './state.ts';
import { unchanged, type Context, type Outcome, type Transitions } from './transition.ts';

/** How many events the audit trail keeps. */
const maximumEvents = 200;

/**
 * Whether an operation adds an event. A read changes nothing, and one that replaces the state replaces the audit trail
 * too.
 */
function isAudited(id: OperationId): boolean {
  const { method, replacesState = false }: OperationDefinition = operations[id];
  return method !== 'GET' && !replacesState;
}

/**
 * Adds an event to the audit trail.
 *
 * @param sender the session that sent the request, if the operation requires one
 */
export function withAudit<Id extends OperationId>(
  id: Id,
  outcome: Outcome<Id>,
  sender: Session | undefined,
  { now, random }: Context,
): Outcome<Id> {
  if (!isAudited(id)) return outcome;
  const session = sender ?? outcome.session;
  const event: AuditEvent = {
    uid: `ev${toHex(random.bytes(8))}`,
    at: now,
    operation: id,
    user_uid: session?.user_uid ?? outcome.userUid ?? null,
    session: session === undefined ? null : { uid: session.uid, label: session.label },
    outcome: 'refusal' in outcome.result ? outcome.result.refusal : 'success',
    sessions_ended: outcome.sessionsEnded ?? 0,
  };
  const events = [...outcome.state.events, event].slice(-maximumEvents);
  return { ...outcome, state: { ...outcome.state, events } };
}

/** Reading the audit trail. */
export const auditTransitions: Transitions<'listEvents'> = {
  listEvents: (state, { query }) =>
    unchanged(state, {
      events: state.events
        .toReversed()
        .slice(0, query.limit)
        .map((event) => ({ ...event, at: new Date(event.at).toISOString() })),
    }),
};
