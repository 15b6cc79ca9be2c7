import * as z from 'zod/mini';
import { changeChannelName, changeMessage } from '../../demo-backend/contract/change-message.ts';
import type { OperationId } from '../../demo-backend/contract/operations.ts';
import { inOrder } from './in-order.ts';

const replacing: ReadonlySet<string> = new Set<OperationId>(['resetDemo', 'applyScenario']);

/** Whether an operation replaces the whole state, so that nothing that was known of it counts anymore. */
export const replacesState = (operation: string): boolean => replacing.has(operation);

/**
 * Calls `listener` whenever the demo's state changes: by this tab or another one, with the operation that did it.
 *
 * @returns a function that stops listening
 */
export function onStateChange(listener: (operation: OperationId) => void): () => void {
  const channel = new BroadcastChannel(changeChannelName);
  channel.addEventListener('message', (event) => {
    const message = z.safeParse(changeMessage, event.data);
    if (message.success) listener(message.data.operation);
  });
  return () => channel.close();
}

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
