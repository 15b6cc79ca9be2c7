import type { OperationId } from '../../demo-backend/contract/operations.ts';
import type { CallResult } from './client.ts';
import { describeStartFailure } from './start-failure.ts';

/** Shown where the demo API gave no response. */
const noResponse = 'No response. Try again.';

/** Why a call did not succeed, for readers: the API's own sentence, that there was no response, or why the demo doesn't run. */
export function describeFailure(answer: Exclude<CallResult<OperationId>, { outcome: 'success' }>): string {
  if (answer.outcome === 'error') return answer.body.error_message;
  return answer.failure === undefined ? noResponse : describeStartFailure(answer.failure);
}
