import { callOperation } from '../lib/api-client.ts';
import { emitDemoEvent } from '../lib/demo-events.ts';
import { useAnnounce } from './announcer.tsx';

/** A function that brings the demo's first state back, in every tab, and the steps of the page around it to do again. */
export function useStartOver(): () => Promise<void> {
  const announce = useAnnounce();
  return async () => {
    await callOperation('resetDemo');
    emitDemoEvent('demo:started-over', {});
    announce('The demo is back in its first state.');
  };
}
