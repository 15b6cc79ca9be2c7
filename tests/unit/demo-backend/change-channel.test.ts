import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { changeChannelName } from '../../../demo-backend/contract/change-channel.ts';

/** The module as a fresh tab loads it: it opens its channel once. */
const openTab = () => import('../../../demo-backend/contract/change-channel.ts');

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

it('tells other tabs and each listener of this tab, once, which operation changed the state', async () => {
  const { announceChange, onStateChange } = await openTab();
  const [one, two] = [vi.fn(), vi.fn()];
  onStateChange(one);
  onStateChange(two);
  const heard: unknown[] = [];
  other.addEventListener('message', ({ data }) => heard.push(data));
  announceChange('changePassword');
  await vi.waitFor(() => expect(heard, 'no announcement of changePassword came').not.toEqual([]), 4000);
  expect(heard).toEqual([{ type: 'changed', operation: 'changePassword' }]);
  expect(one).toHaveBeenCalledExactlyOnceWith('changePassword');
  expect(two).toHaveBeenCalledExactlyOnceWith('changePassword');
});

it('hears other tabs, and ignores messages that are none of these', async () => {
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
])('still tells the listeners of this tab where BroadcastChannel %s', async (_how, constructor) => {
  vi.stubGlobal('BroadcastChannel', constructor);
  const { announceChange, onStateChange } = await openTab();
  const listener = vi.fn();
  onStateChange(listener);
  announceChange('logIn');
  await vi.waitFor(() => expect(listener).toHaveBeenCalledExactlyOnceWith('logIn'));
});
