import type { OperationId } from '../../demo-backend/contract/operations.ts';
import type { Answer } from './client.ts';
import { describeStartFailure } from './start-failure.ts';

/** Shown where the demo API gave no response. */
const unreachableMessage = 'No response. Try again.';

/** Why a call did not succeed, for readers: the API's own sentence, that there was no response, or why the demo doesn't run. */
export function describeFailure(answer: Exclude<Answer<OperationId>, { outcome: 'success' }>): string {
  if (answer.outcome === 'refusal') return answer.body.error_message;
  return answer.failure === undefined ? unreachableMessage : describeStartFailure(answer.failure);
}
