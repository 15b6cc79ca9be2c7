import type { Network } from '../contract/lab-schemas.ts';
import type { ApiAnswer } from './api-message.ts';
import { respondWithRefusal } from './respond.ts';

/** The levers of the simulation work whatever the network is set to, or nobody could set it right again. */
const isExempt = (path: string) => path.startsWith('/lab/');

const faults: { readonly [Fault in Network['fault']]: () => ApiAnswer | undefined } = {
  none: () => undefined,
  offline: () => 'no-answer',
  'server-error': () => respondWithRefusal({ refusal: 'simulated-server-error' }),
  'rate-limited': () => respondWithRefusal({ refusal: 'rate-limited' }, { 'retry-after': '1' }),
};

/**
 * Passes a request through the simulated network.
 *
 * @param wait waits so many milliseconds
 * @returns what the network answers in the API's place; undefined when the request gets through
 */
export async function passNetwork(
  { latency_ms, fault }: Network,
  path: string,
  wait: (milliseconds: number) => Promise<void>,
): Promise<ApiAnswer | undefined> {
  if (isExempt(path)) return undefined;
  if (latency_ms > 0) await wait(latency_ms);
  return faults[fault]();
}
