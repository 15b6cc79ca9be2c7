import { operations, type OperationId } from '../contract/operations.ts';
import { withAudit } from '../domain/audit.ts';
import { authorize } from '../domain/authorize.ts';
import type { Ports } from '../domain/ports.ts';
import { findSession, markSeen } from '../domain/sessions.ts';
import type { Session, State } from '../domain/state.ts';
import type { Outcome } from '../domain/transition.ts';
import { transitions } from '../domain/transitions.ts';
import {
  respondWithMethods,
  respondWithRefusal,
  respondWithResult,
  type ApiResponse,
} from './api-message.ts';
import { parseInput, type ReceivedRequest } from './parse-input.ts';
import type { RateLimit } from './rate-limit.ts';
import type { NoOperation, Route } from './route.ts';
import { passNetwork } from './simulated-network.ts';

/** A request that was received, and where it leads. */
export interface RoutedRequest<Id extends OperationId = OperationId> {
  readonly request: ReceivedRequest;
  readonly found: Route<Id>;
  /** Milliseconds since 1970 in UTC, by the real clock. */
  readonly receivedAt: number;
  /** The state when the request was sent, if the simulated network delayed it. */
  readonly sentTo?: State;
}

/** What handling a request needs beside the state. */
export interface Environment {
  readonly ports: Ports;
  /** By default requests aren't limited. */
  readonly rateLimit?: RateLimit | undefined;
}

/** The result of handling a request on a state. */
export interface Handled {
  /** The next state; the same object if nothing changed. */
  readonly state: State;
  readonly response: ApiResponse;
  /** The session that sent the request, if its operation requires one. */
  readonly sender?: Session | undefined;
}

/** The time in milliseconds since 1970 in UTC, by the demo's clock. */
export const timeIn = (state: State, { clock }: Ports): number => clock.now() + state.clock_offset_ms;

/** The response to a request that the simulated network loses, or that is one too many. The Lab is exempt from both. */
function respondEarly(
  { found, receivedAt, sentTo }: RoutedRequest,
  state: State,
  session: Session | undefined,
  rateLimit: RateLimit | undefined,
): ApiResponse | undefined {
  if (found.area === 'lab') return undefined;
  const lost = passNetwork(state, sentTo ?? state);
  if (lost !== undefined) return lost;
  const seconds = rateLimit?.(state, session, receivedAt);
  if (seconds === undefined) return undefined;
  return respondWithRefusal({ refusal: 'rate-limited' }, { 'retry-after': String(seconds) });
}

function respondWithoutOperation(found: NoOperation): ApiResponse {
  if (!('refusal' in found)) return respondWithMethods(found.allow);
  return respondWithRefusal(found, 'allow' in found ? { allow: found.allow } : {});
}

/**
 * Handles a request on a state of the demo. Its route is found already; then come, in this order, the simulated network,
 * the rate limit, whether the request is authorized, its form, and the transition of the operation.
 *
 * Who can use an operation is in its row of the contract. Anyone else gets that refusal, whatever the form.
 */
export async function handle<Id extends OperationId>(
  call: RoutedRequest<Id>,
  state: State,
  { ports, rateLimit }: Environment,
): Promise<Handled> {
  const { request, found } = call;
  const session = findSession(state, request.header('authtoken') ?? '');
  const early = respondEarly(call, state, session, rateLimit);
  if (early !== undefined) return { state, response: early };
  if (!('operation' in found)) return { state, response: respondWithoutOperation(found) };

  const { operation: id, params } = found;
  const context = { ...ports, now: timeIn(state, ports), userAgent: request.header('user-agent') ?? '' };
  const sender = operations[id].auth === 'authtoken' ? session : undefined;
  const seen = sender === undefined ? state : markSeen(state, sender, context.now);
  const finish = (outcome: Outcome<Id>): Handled => {
    const audited = withAudit(id, outcome, sender, context);
    return { state: audited.state, response: respondWithResult(audited.result), sender };
  };

  const access = authorize(state, { operation: id, params, session }, context);
  if ('refusal' in access) {
    // The audit trail is about sessions and accounts. A request with neither leaves no trace, or anyone could fill it.
    if (sender === undefined) return { state, response: respondWithRefusal(access) };
    return finish({ state: seen, result: access });
  }
  const parsed = parseInput(id, request, params);
  if ('refusal' in parsed) return { state, response: respondWithRefusal(parsed) };
  return finish(await transitions[id](seen, parsed.input, access.context));
}
