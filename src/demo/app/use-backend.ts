import { useStore } from '../../ui/use-store.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { $notices, startDemo, type Notice } from '../../api/start-demo.ts';
import type { StartFailure } from '../../api/start-failure.ts';
import { followScenarioLink, type ScenarioLink } from './scenario-link.tsx';

/** Whether the demo's backend runs. The server renders `waiting`. */
export type BackendPhase = 'waiting' | 'ready' | 'failed';

/** What the frame shows about the demo's backend. */
export interface Backend {
  phase: BackendPhase;
  /** Why it failed, if it did. */
  failure: StartFailure | undefined;
  /** What the reader should know about how it runs now. */
  notices: readonly Notice[];
  /** The result of opening the scenario in the page's address. */
  link: ScenarioLink;
  /** Tries again after a failure. */
  retry: () => void;
}

/** Starts the backend when the demo is first shown. If its code couldn't load, tries again once the network is back. */
export function useBackend(): Backend {
  const [phase, setPhase] = useState<BackendPhase>('waiting');
  const [failure, setFailure] = useState<StartFailure>();
  const [link, setLink] = useState<ScenarioLink>({ outcome: 'none' });
  // The network may come back while an attempt is failing, so each attempt waits for the previous one.
  const attempts = useRef(Promise.resolve());
  const start = useCallback(() => {
    attempts.current = attempts.current.then(async () => {
      const result = await startDemo();
      setFailure(result.outcome === 'failed' ? result.failure : undefined);
      if (result.outcome === 'started') {
        const next = await followScenarioLink();
        setLink((last) => (last.outcome === 'none' ? next : last));
      }
      setPhase(result.outcome === 'failed' ? 'failed' : 'ready');
    });
  }, []);
  useEffect(start, [start]);
  const retry = useCallback(() => {
    setPhase('waiting');
    start();
  }, [start]);
  useEffect(() => {
    if (failure !== 'code-not-loaded') return;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [failure, retry]);
  return { phase, failure, notices: useStore($notices), link, retry };
}
