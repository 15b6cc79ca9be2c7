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
import { simulateNetwork } from './simulated-network.ts';

/** A request and its route. */
export interface RoutedRequest<Id extends OperationId = OperationId> {
  readonly request: ReceivedRequest;
  readonly found: Route<Id>;
  /** Unix time in milliseconds, by the real clock. */
  readonly receivedAt: number;
  /** The state when the request was sent, if the simulated network delayed it. */
  readonly stateWhenSent?: State;
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

/** The time by the demo's clock, as Unix time in milliseconds. */
export const demoTime = (state: State, { clock }: Ports): number => clock.now() + state.clock_offset_ms;

/** The response if the simulated network fails the request, or the rate limit rejects it. The Lab is exempt from both. */
function respondEarly(
  { found, receivedAt, stateWhenSent }: RoutedRequest,
  state: State,
  session: Session | undefined,
  rateLimit: RateLimit | undefined,
): ApiResponse | undefined {
  if (found.area === 'lab') return undefined;
  const lost = simulateNetwork(state, stateWhenSent ?? state);
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
 * Handles a routed request on a state of the demo, in this order: the simulated network, the rate limit, authorization,
 * validation, and the operation's transition. Without authorization, a request gets that error even if it's invalid too.
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
  const context = { ...ports, now: demoTime(state, ports), userAgent: request.header('user-agent') ?? '' };
  const sender = operations[id].auth === 'authtoken' ? session : undefined;
  const seen = sender === undefined ? state : markSeen(state, sender, context.now);
  const finish = (outcome: Outcome<Id>): Handled => {
    const audited = withAudit(id, outcome, sender, context);
    return { state: audited.state, response: respondWithResult(audited.result), sender };
  };

  const access = authorize(state, { operation: id, params, session }, context);
  if ('refusal' in access) {
    // The audit trail doesn't record a rejected request without a session, or anyone could fill it.
    if (sender === undefined) return { state, response: respondWithRefusal(access) };
    return finish({ state: seen, result: access });
  }
  const parsed = parseInput(id, request, params);
  if ('refusal' in parsed) return { state, response: respondWithRefusal(parsed) };
  return finish(await transitions[id](seen, parsed.input, access.context));
}
