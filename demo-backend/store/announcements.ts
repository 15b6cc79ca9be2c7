import { changeChannelName, type ChangeMessage } from '../contract/change-message.ts';
import type { OperationId } from '../contract/operations.ts';

/**
 * Opens the way to tell every tab, this one too, that the state changed. Does nothing where the browser has no
 * BroadcastChannel.
 */
export function openAnnouncements(): (operation: OperationId) => void {
  if (typeof BroadcastChannel === 'undefined') return () => {};
  const channel = new BroadcastChannel(changeChannelName);
  return (operation) => {
    const message: ChangeMessage = { type: 'changed', operation };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel takes no origin
    channel.postMessage(message);
  };
}
