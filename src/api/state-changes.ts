import { atom } from 'nanostores';
import type { OperationDefinition } from '../../demo-backend/contract/operation-definition.ts';
import { operationIds, operations, type OperationId } from '../../demo-backend/contract/operations.ts';
import * as z from '../../demo-backend/contract/zod.ts';
import { storeAuthtoken } from './session-token.ts';

/** The name of the BroadcastChannel between the tabs of the demo. */
export const changeChannelName = 'password-docs-demo';

/**
 * What tabs send each other after a committed change: the operation that made it, but never the state. Each tab queries the
 * API again with its own authtoken.
 */
const changeMessage = z.object({ type: z.literal('changed'), operation: z.enum(operationIds) });

/** The last change of the demo's state, in this tab or another one: a new object each time. */
const $lastChange = atom<{ readonly operation: OperationId } | undefined>();

const replacing: ReadonlySet<string> = new Set(
  operationIds.filter((id) => {
    const { replacesState: replaces }: OperationDefinition = operations[id];
    return replaces;
  }),
);

/** Whether an operation, by its ID, replaces the whole state, so that everything known about the old one is out of date. */
export const replacesState = (operation: string): boolean => replacing.has(operation);

function handleChange(operation: OperationId): void {
  if (replacesState(operation)) storeAuthtoken(undefined);
  // A listener that throws must not fail the transaction that made the change, so listeners run after it.
  queueMicrotask(() => $lastChange.set({ operation }));
}

/** The constructor throws where cookies are blocked (Firefox). Then each tab only notices its own changes. */
function openChannel(): BroadcastChannel | undefined {
  try {
    const channel = new BroadcastChannel(changeChannelName);
    channel.addEventListener('message', ({ data }) => {
      const message = z.safeParse(changeMessage, data);
      if (message.success) handleChange(message.data.operation);
    });
    return channel;
  } catch {
    return undefined;
  }
}

let opened: { readonly channel: BroadcastChannel | undefined } | undefined;

/** The one channel of this page, opened on first use. It doesn't receive its own messages. */
function otherTabs(): BroadcastChannel | undefined {
  opened ??= { channel: openChannel() };
  return opened.channel;
}

/** Reports a committed change to every tab, including this one. */
export function announceChange(operation: OperationId): void {
  handleChange(operation);
  const message: z.infer<typeof changeMessage> = { type: 'changed', operation };
  otherTabs()?.postMessage(message);
}

/**
 * Calls `listener` whenever the demo's state changes, in this tab or another one, with the operation that changed it. If
 * that {@link replacesState}, this tab is already back in its initial session.
 *
 * @returns a function that stops listening
 */
export function onStateChange(listener: (operation: OperationId) => void): () => void {
  otherTabs();
  return $lastChange.listen((change) => {
    if (change !== undefined) listener(change.operation);
  });
}
