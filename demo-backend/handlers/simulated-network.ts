import type { State } from '../domain/state.ts';
import { respondWithRefusal, type ApiResponse } from './api-message.ts';

const faults: { readonly [Fault in State['network']['fault']]: () => ApiResponse | undefined } = {
  none: () => undefined,
  offline: () => 'no-response',
  'server-error': () => respondWithRefusal({ refusal: 'simulated-server-error' }),
  'rate-limited': () => respondWithRefusal({ refusal: 'rate-limited' }, { 'retry-after': '1' }),
};

/**
 * The response of the simulated network in place of the API's; undefined if the request gets through.
 *
 * A request to a state that was replaced while it was delayed is lost. It must not change the new state, in which the same
 * authtokens are valid.
 *
 * @param sentTo the state when the request was sent
 */
export function passNetwork(state: State, sentTo: State): ApiResponse | undefined {
  const isReplaced = state.seeded_at !== sentTo.seeded_at;
  return faults[sentTo.network.fault]() ?? (isReplaced ? 'no-response' : undefined);
}
