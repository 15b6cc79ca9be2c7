import { useCallback, useEffect, useState } from 'react';
import { callOperation } from '../lib/api-client.ts';
import { onDemoNotice, startDemo, type Notice } from '../lib/demo-backend.ts';
import { readScenario } from '../lib/scenarios.ts';
import { keepAuthtoken } from '../lib/session-token.ts';

/** Where the demo's backend stands: `waiting` is what the server renders. */
export type BackendPhase = 'waiting' | 'ready' | 'failed';

/** A line over the window: one of the backend's notices, or one of the page's own. */
export interface FrameNotice {
  id: Notice['id'] | 'unknown-scenario';
  message: string;
}

/** The demo's backend as the frame shows it. */
export interface Backend {
  phase: BackendPhase;
  /** What the reader should know about how it runs; may grow. */
  notices: readonly FrameNotice[];
  /** Tries again after a failure. */
  retry: () => void;
}

/** Puts the demo into the scenario that the page's address names, if any. Says so where there is none of that name. */
async function applyScenarioOfPage(): Promise<readonly FrameNotice[]> {
  const asked = readScenario(location.search);
  if (asked.outcome === 'none') return [];
  if (asked.outcome === 'unknown') {
    const message = `There is no scenario “${asked.asked}”. The Lab lists those that there are.`;
    return [{ id: 'unknown-scenario', message }];
  }
  await callOperation('applyScenario', { body: { name: asked.name }, client: 'Lab' });
  keepAuthtoken(undefined);
  return [];
}

/** Starts the backend when the demo is first shown. */
export function useBackend(): Backend {
  const [phase, setPhase] = useState<BackendPhase>('waiting');
  const [notices, setNotices] = useState<readonly FrameNotice[]>([]);
  const start = useCallback(
    () =>
      startDemo()
        .then(async (backend) => [...backend.notices, ...(await applyScenarioOfPage())])
        .then(
          (all) => {
            setNotices(all);
            setPhase('ready');
          },
          () => setPhase('failed'),
        ),
    [],
  );
  useEffect(() => {
    void start();
    return onDemoNotice((notice) => setNotices((all) => [...all, notice]));
  }, [start]);
  const retry = () => {
    setPhase('waiting');
    void start();
  };
  return { phase, notices, retry };
}
