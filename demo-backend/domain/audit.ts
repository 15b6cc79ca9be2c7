import { operations, type OperationId } from '../contract/operations.ts';
import { toHex } from './hex.ts';
import type { AuditEvent, Session, State } from './state.ts';
import type { Context, Outcome, Transition } from './transition.ts';
import { answer } from './transition.ts';

/** The trail keeps so many lines; older ones go. */
const maximumEvents = 200;

/** Reads leave no line: they change nothing and would only hide what does. */
const isAudited = (operation: OperationId) => operations[operation].method !== 'GET';

/** The outcome of an operation with its line in the audit trail. */
export function withAudit<Id extends OperationId>(
  operation: OperationId,
  outcome: Outcome<Id>,
  asking: Session | undefined,
  context: Context,
): Outcome<Id> {
  if (!isAudited(operation)) return outcome;
  const session = asking ?? outcome.session;
  const event: AuditEvent = {
    uid: `ev${toHex(context.random.bytes(8))}`,
    at: context.now,
    operation,
    user_uid: session?.user_uid ?? outcome.userUid ?? null,
    session: session === undefined ? null : { uid: session.uid, label: session.label },
    outcome: 'refusal' in outcome.result ? outcome.result.refusal : 'success',
    sessions_ended: outcome.sessionsEnded ?? 0,
  };
  const events = [...outcome.state.events, event].slice(-maximumEvents);
  return { ...outcome, state: { ...outcome.state, events } };
}

/** Lists the audit trail, the newest line first. */
export const listEvents: Transition<'listEvents'> = (state: State, { query }) =>
  answer(state, {
    events: state.events
      .toReversed()
      .slice(0, query.limit)
      .map((event) => ({ ...event, at: new Date(event.at).toISOString() })),
  });
