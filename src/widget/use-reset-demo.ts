import { callOperation } from '../lib/api-client.ts';
import { emitDemoEvent } from '../lib/demo-events.ts';
import { problemOf } from '../lib/messages.ts';
import { useAnnounce } from './announcer.tsx';

/** A function that restores the initial state of the demo in every tab, and sets the steps of this page back. */
export function useResetDemo(): () => Promise<void> {
  const announce = useAnnounce();
  return async () => {
    const answer = await callOperation('resetDemo');
    if (answer.outcome !== 'success') {
      announce(problemOf(answer));
      return;
    }
    emitDemoEvent('demo:reset', {});
    announce(answer.body.notice);
  };
}
