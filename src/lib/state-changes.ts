import * as z from 'zod/mini';
import { changeChannelName, changeMessage } from '../../demo-backend/contract/change-message.ts';
import type { OperationId } from '../../demo-backend/contract/operations.ts';

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
