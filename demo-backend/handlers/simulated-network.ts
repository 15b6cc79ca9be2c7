import type { State } from '../domain/state.ts';
import { respondWithRefusal, type ApiResponse } from './api-message.ts';

const faults: { readonly [Fault in State['network']['fault']]: () => ApiResponse | undefined } = {
  none: () => undefined,
  offline: () => 'no-response',
  'server-error': () => respondWithRefusal({ refusal: 'simulated-server-error' }),
  'rate-limited': () => respondWithRefusal({ refusal: 'rate-limited' }, { 'retry-after': '1' }),
};

/**
 * Returns the simulated network's response in place of the API's; undefined if the request gets through.
 *
 * A delayed request is lost if the demo's state was replaced in the meantime. It must not change the new state, in which
 * the same authtokens are valid.
 *
 * @param stateWhenSent the state when the request was sent
 */
export function simulateNetwork(state: State, stateWhenSent: State): ApiResponse | undefined {
  const isReplaced = state.seeded_at !== stateWhenSent.seeded_at;
  return faults[stateWhenSent.network.fault]() ?? (isReplaced ? 'no-response' : undefined);
}
