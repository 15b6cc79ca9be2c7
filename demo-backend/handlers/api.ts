import { operations } from '../contract/operations.ts';
import { markSeen } from '../domain/sessions.ts';
import type { State } from '../domain/state.ts';
import type { Store } from '../store/store.ts';
import { respondWithRefusal, type ApiRequest, type ApiResponse } from './api-message.ts';
import { handle, demoTime, type RoutedRequest, type Environment, type Handled } from './handle.ts';
import { receive } from './parse-input.ts';
import { route } from './route.ts';

/** Responds to requests. Never throws or rejects. */
export type Api = (request: ApiRequest) => Promise<ApiResponse>;

/** The options of {@link createApi}. */
export interface ApiOptions extends Environment {
  readonly store: Store;
  /** Waits for the simulated network; by default in real time. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** Gets each bug in the demo itself. The response then has the status 500. */
  readonly onInternalError?: (error: unknown) => void;
}

/** A request that the simulated network delays. */
interface Delayed {
  readonly state: State;
  readonly milliseconds: number;
}

const waitInRealTime = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Creates the API, which finds the route of each request and handles it on the state in the store. */
export function createApi({
  store,
  ports,
  rateLimit,
  wait = waitInRealTime,
  onInternalError,
}: ApiOptions): Api {
  /** Handles a call, unless the simulated network delays it first. It doesn't delay the Lab. */
  async function handleOrDelay(call: RoutedRequest, state: State): Promise<Handled | Delayed> {
    const milliseconds = state.network.latency_ms;
    const isDelayed = call.stateWhenSent === undefined && milliseconds > 0 && call.found.area !== 'lab';
    return isDelayed ? { state, milliseconds } : handle(call, state, { ports, rateLimit });
  }

  /** Handles a read on a snapshot. Writes only when its session was last used, and that at most once a minute. */
  async function read(call: RoutedRequest): Promise<Handled | Delayed> {
    const state = await store.read();
    const handled = await handleOrDelay(call, state);
    if (handled.state === state || !('sender' in handled) || handled.sender === undefined) return handled;
    const { sender } = handled;
    await store.transact((current) =>
      Promise.resolve({ state: markSeen(current, sender, demoTime(current, ports)), result: undefined }),
    );
    return handled;
  }

  /** Handles a call, in one transaction if its operation is a write. */
  async function run(call: RoutedRequest): Promise<Handled | Delayed> {
    const operation = 'operation' in call.found ? call.found.operation : undefined;
    if (operation === undefined || operations[operation].method === 'GET') return read(call);
    return store.transact(async (state) => {
      const handled = await handleOrDelay(call, state);
      return { state: handled.state, result: handled, announce: operation };
    });
  }

  /** Awaits the body and the delay outside the transaction, so that a slow request doesn't block others. */
  async function respond(request: ApiRequest): Promise<ApiResponse> {
    const found = route(request.method, request.path);
    const received = await receive(request, 'operation' in found);
    const call = { found, request: received, receivedAt: ports.clock.now() };
    let handled = await run(call);
    while ('milliseconds' in handled) {
      await wait(handled.milliseconds);
      handled = await run({ ...call, stateWhenSent: handled.state });
    }
    return handled.response;
  }

  return async (request) => {
    try {
      return await respond(request);
    } catch (error) {
      onInternalError?.(error);
      return respondWithRefusal({ refusal: 'internal-error' });
    }
  };
}
