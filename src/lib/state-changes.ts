import { onStateChange } from '../../demo-backend/contract/change-channel.ts';
import type { OperationId } from '../../demo-backend/contract/operations.ts';
import { inOrder } from './in-order.ts';

export { onStateChange };

const beginnings: ReadonlySet<OperationId> = new Set(['resetDemo', 'applyScenario'] as const);

/** Whether a change of the state put another one in its place, so that nothing of before counts any more. */
export const startsOver = (operation: OperationId): boolean => beginnings.has(operation);

/**
 * Asks the API now and whenever the demo's state changes, and tells what it answers, the answers in order.
 *
 * @param ask never rejects
 * @returns a function that stops asking
 */
export function keepAsking<Answer>(ask: () => Promise<Answer>, tell: (answer: Answer) => void): () => void {
  const askNow = inOrder(ask, tell);
  void askNow();
  return onStateChange(() => void askNow());
}
