import { operations, type OperationId } from '../contract/operations.ts';
import { authorize } from '../domain/access.ts';
import type { Ports } from '../domain/ports.ts';
import type { State } from '../domain/state.ts';
import type { Context, Input, Outcome, Refusal } from '../domain/transition.ts';
import { transitions } from '../domain/transitions.ts';
import type { Store } from '../store/store.ts';
import type { ApiAnswer, ApiRequest } from './api-message.ts';
import { parseInput } from './parse-input.ts';
import type { RateLimit } from './rate-limit.ts';
import { respondWith, respondWithMethods, respondWithRefusal } from './respond.ts';
import { route, type FoundRoute } from './route.ts';
import { passNetwork } from './simulated-network.ts';

/** Answers requests. Never throws and never rejects. */
export type Api = (request: ApiRequest) => Promise<ApiAnswer>;

/** What the API is made of. */
export interface ApiOptions {
  readonly store: Store;
  readonly ports: Ports;
  /** By default requests are not limited. */
  readonly rateLimit?: RateLimit | undefined;
  /** Waits for the simulated network; by default in real time. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** Told of a fault in the demo itself; the request was answered with 500. */
  readonly onFault?: (error: unknown) => void;
}

const waitInRealTime = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Runs the rule of an operation: reads on a snapshot, changes in a transaction of their own. */
async function perform<Id extends OperationId>(
  store: Store,
  id: Id,
  run: (state: State) => Promise<Outcome<Id>>,
): Promise<Outcome<Id>> {
  const isRead = operations[id].method === 'GET';
  if (isRead) {
    const state = await store.read();
    const outcome = await run(state);
    if (outcome.state === state) return outcome;
  }
  return store.transact(async (state) => {
    const outcome = await run(state);
    return { state: outcome.state, result: outcome, announce: isRead ? undefined : id };
  });
}

const contextOf = (ports: Ports, request: ApiRequest, state: State): Context => ({
  ...ports,
  now: ports.clock.now() + state.clock_offset_ms,
  authtoken: request.header('authtoken'),
  userAgent: request.header('user-agent') ?? '',
});

/** Why a request was refused whose form is wrong: who may not send it at all learns no more than that. */
function refusalOfForm(
  { operation, params }: FoundRoute,
  request: ApiRequest,
  state: State,
  refusal: Refusal,
): Refusal {
  if (operations[operation].auth !== 'authtoken') return refusal;
  const closed = authorize(state, operation, params, request.header('authtoken'));
  return closed === undefined ? refusal : { refusal: closed };
}

/** Makes the API: each request is checked, put to the rule of its operation, and answered. */
export function createApi({ store, ports, rateLimit, wait = waitInRealTime, onFault }: ApiOptions): Api {
  /** What comes before any operation: the simulated network, and the limit of requests. */
  async function approach(request: ApiRequest, state: State): Promise<ApiAnswer | undefined> {
    const lost = await passNetwork(state.network, request.path, wait);
    if (lost !== undefined || request.path.startsWith('/lab/')) return lost;
    // What was sent to a state that has been replaced meanwhile must not change the new one, whose tokens are the same.
    if (state.network.latency_ms > 0 && (await store.read()).seeded_at !== state.seeded_at)
      return 'no-answer';
    const seconds = rateLimit?.(state, request.header('authtoken'), ports.clock.now());
    if (seconds === undefined) return undefined;
    return respondWithRefusal({ refusal: 'rate-limited' }, { 'retry-after': String(seconds) });
  }

  async function execute<Id extends OperationId>(
    id: Id,
    input: Input<Id>,
    request: ApiRequest,
  ): Promise<ApiAnswer> {
    const { result } = await perform(store, id, async (state) =>
      transitions[id](state, input, contextOf(ports, request, state)),
    );
    return 'refusal' in result
      ? respondWithRefusal(result)
      : respondWith(operations[id].success.status, result.body);
  }

  async function respond(request: ApiRequest): Promise<ApiAnswer> {
    const state = await store.read();
    const early = await approach(request, state);
    if (early !== undefined) return early;
    const found = route(request.method, request.path);
    if ('refusal' in found) return respondWithRefusal(found, 'allow' in found ? { allow: found.allow } : {});
    if ('allow' in found) return respondWithMethods(found.allow);
    const parsed = await parseInput(found.operation, request, found.params);
    if ('refusal' in parsed) {
      return respondWithRefusal(refusalOfForm(found, request, state, parsed));
    }
    return execute(found.operation, parsed.input, request);
  }

  return async (request) => {
    try {
      return await respond(request);
    } catch (error) {
      onFault?.(error);
      return respondWithRefusal({ refusal: 'internal-error' });
    }
  };
}
