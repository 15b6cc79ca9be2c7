import type { Failure } from './client.ts';
import { describeStartFailure } from './start-failure.ts';

/** Shown when the demo API didn't respond. */
const noResponse = 'No response. Try again.';

/** Why a call failed, for readers: the API's own sentence, that there was no response, or why the demo doesn't run. */
export function describeFailure(result: Failure): string {
  if (result.outcome === 'error') return result.body.error_message;
  return result.failure === undefined ? noResponse : describeStartFailure(result.failure);
}
