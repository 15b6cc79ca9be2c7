import type { OperationId } from '../../demo-backend/contract/operations.ts';
import type { Answer } from '../lib/api-client.ts';

/** Shown where the demo API gave no answer. */
const unreachableMessage = 'There was no answer. Nothing is lost: try again.';

/** In words, why an answer is no success: the API's own sentence, or that there was none. */
export function problemOf(answer: Exclude<Answer<OperationId>, { outcome: 'success' }>): string {
  return answer.outcome === 'refusal' ? answer.body.error_message : unreachableMessage;
}
