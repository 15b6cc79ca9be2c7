import { useState } from 'react';
import { callOperation } from '../../api/client.ts';
import { emitDemoEvent } from '../../vocabulary/demo-events.ts';
import { describeFailure } from '../../api/describe-failure.ts';
import { useAnnounce } from '../../ui/announcer.tsx';

/** Restores the initial state of the demo in every tab and sets the steps of this page back, or says why it couldn't. */
export function useResetDemo(): { resetDemo: () => Promise<void>; problem: string | undefined } {
  const announce = useAnnounce();
  const [problem, setProblem] = useState<string>();
  const resetDemo = async () => {
    const answer = await callOperation('resetDemo');
    setProblem(answer.outcome === 'success' ? undefined : describeFailure(answer));
    if (answer.outcome !== 'success') return;
    emitDemoEvent('demo:reset', {});
    announce(answer.body.notice);
  };
  return { resetDemo, problem };
}
