import { useState } from 'react';
import { callOperation } from '../lib/api-client.ts';
import { emitDemoEvent } from '../lib/demo-events.ts';
import { problemOf } from '../lib/messages.ts';
import { useAnnounce } from './announcer.tsx';

/** Restores the initial state of the demo in every tab and sets the steps of this page back, or says why it couldn't. */
export function useResetDemo(): { resetDemo: () => Promise<void>; problem: string | undefined } {
  const announce = useAnnounce();
  const [problem, setProblem] = useState<string>();
  const resetDemo = async () => {
    const answer = await callOperation('resetDemo');
    setProblem(answer.outcome === 'success' ? undefined : problemOf(answer));
    if (answer.outcome !== 'success') return;
    emitDemoEvent('demo:reset', {});
    announce(answer.body.notice);
  };
  return { resetDemo, problem };
}
