import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { changeChannelName } from '../../../src/api/state-changes.ts';

/** The module as a fresh tab loads it: it opens its channel once. */
const openTab = () => import('../../../src/api/state-changes.ts');

/** Another tab's end of the channel. */
let other: BroadcastChannel;

beforeEach(() => {
  vi.resetModules();
  other = new BroadcastChannel(changeChannelName);
});

afterEach(() => {
  vi.unstubAllGlobals();
  other.close();
});

it('reports a change to other tabs and to each listener of this tab, once', async () => {
  const { announceChange, onStateChange } = await openTab();
  const [one, two] = [vi.fn(), vi.fn()];
  onStateChange(one);
  onStateChange(two);
  const messages: unknown[] = [];
  other.addEventListener('message', ({ data }) => messages.push(data));
  announceChange('changePassword');
  await vi.waitFor(() => expect(messages, 'no announcement of changePassword came').not.toEqual([]), 4000);
  expect(messages).toEqual([{ type: 'changed', operation: 'changePassword' }]);
  expect(one).toHaveBeenCalledExactlyOnceWith('changePassword');
  expect(two).toHaveBeenCalledExactlyOnceWith('changePassword');
});

it('reports the changes of other tabs, and ignores other messages', async () => {
  const { onStateChange } = await openTab();
  const listener = vi.fn();
  onStateChange(listener);
  // oxlint-disable unicorn/require-post-message-target-origin -- a BroadcastChannel takes no origin
  other.postMessage({ type: 'changed', operation: 'no such operation' });
  other.postMessage({ type: 'changed', operation: 'logIn' });
  // oxlint-enable unicorn/require-post-message-target-origin
  await vi.waitFor(() => expect(listener).toHaveBeenCalledExactlyOnceWith('logIn'));
});

it('no longer calls a listener that stopped', async () => {
  const { announceChange, onStateChange } = await openTab();
  const [stopped, listener] = [vi.fn(), vi.fn()];
  onStateChange(stopped)();
  onStateChange(listener);
  announceChange('logIn');
  await vi.waitFor(() => expect(listener).toHaveBeenCalledOnce());
  expect(stopped).not.toHaveBeenCalled();
});

it.each([
  [
    'throws',
    function refuse() {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  ],
  ['is missing', undefined],
])('still calls the listeners of this tab if BroadcastChannel %s', async (_how, constructor) => {
  vi.stubGlobal('BroadcastChannel', constructor);
  const { announceChange, onStateChange } = await openTab();
  const listener = vi.fn();
  onStateChange(listener);
  announceChange('logIn');
  await vi.waitFor(() => expect(listener).toHaveBeenCalledExactlyOnceWith('logIn'));
});
