import { onStateChange } from '../../demo-backend/contract/change-channel.ts';
import type { OperationId } from '../../demo-backend/contract/operations.ts';
import { dropStale } from './drop-stale.ts';

export { onStateChange };

const replacing: ReadonlySet<string> = new Set<OperationId>(['resetDemo', 'applyScenario']);

/** Whether an operation replaces the whole state, so that nothing that was known of it counts anymore. */
export const replacesState = (operation: string): boolean => replacing.has(operation);

/**
 * Asks the API now and whenever the demo's state changes, and tells what it answers, the answers in order.
 *
 * @param ask never rejects
 * @returns a function that stops asking
 */
export function watch<CallResult>(
  ask: () => Promise<CallResult>,
  tell: (answer: CallResult) => void,
): () => void {
  const askNow = dropStale(ask, tell);
  void askNow();
  return onStateChange(() => void askNow());
}
