import * as z from './zod.ts';
import { operationIds, type OperationId } from './operations.ts';

/** The name of the BroadcastChannel between the tabs of the demo. */
export const changeChannelName = 'password-docs-demo';

/**
 * What tabs send each other after a committed change: the operation that made it. Never the state itself; each listener
 * queries the API again with its own authtoken.
 */
export const changeMessage = z.object({
  type: z.literal('changed'),
  operation: z.enum(operationIds),
});

const listeners = new Set<(operation: OperationId) => void>();

/** A listener that throws must not fail the transaction that is announced, so each one runs after it. */
function tellThisTab(operation: OperationId): void {
  for (const listener of listeners) queueMicrotask(() => listener(operation));
}

/** The constructor throws where cookies are blocked (Firefox). Then only this tab hears of its changes. */
function openChannel(): BroadcastChannel | undefined {
  try {
    const channel = new BroadcastChannel(changeChannelName);
    channel.addEventListener('message', ({ data }) => {
      const message = z.safeParse(changeMessage, data);
      if (message.success) tellThisTab(message.data.operation);
    });
    return channel;
  } catch {
    return undefined;
  }
}

let opened: { readonly channel: BroadcastChannel | undefined } | undefined;

/** One channel for the whole tab, which doesn't hear itself. Opened on first use, as no server needs it. */
function otherTabs(): BroadcastChannel | undefined {
  opened ??= { channel: openChannel() };
  return opened.channel;
}

/** Tells every tab, including this one, which operation changed the state. */
export function announceChange(operation: OperationId): void {
  tellThisTab(operation);
  const message: z.infer<typeof changeMessage> = { type: 'changed', operation };
  otherTabs()?.postMessage(message);
}

/**
 * Calls `listener` whenever the demo's state changes, in this tab or another one, with the operation that changed it.
 *
 * @returns a function that stops listening
 */
export function onStateChange(listener: (operation: OperationId) => void): () => void {
  otherTabs();
  listeners.add(listener);
  return () => listeners.delete(listener);
}
