import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { onNotices, readNotices, startDemo, type Notice } from '../../api/start-demo.ts';
import type { StartFailure } from '../../api/start-failure.ts';
import { followScenarioLink, type ScenarioLink } from './scenario-link.ts';

/** Where the demo's backend stands: `waiting` is what the server renders. */
export type BackendPhase = 'waiting' | 'ready' | 'failed';

/** The demo's backend as the frame shows it. */
export interface Backend {
  phase: BackendPhase;
  /** Why it failed, if it did. */
  failure: StartFailure | undefined;
  /** What the reader should know about how it runs now. */
  notices: readonly Notice[];
  /** What became of the scenario in the page's address. */
  link: ScenarioLink;
  /** Tries again after a failure. */
  retry: () => void;
}

const none: readonly Notice[] = [];

/** Starts the backend when the demo is first shown, and again when the network is back after its code couldn't load. */
export function useBackend(): Backend {
  const [phase, setPhase] = useState<BackendPhase>('waiting');
  const [failure, setFailure] = useState<StartFailure>();
  const [link, setLink] = useState<ScenarioLink>({ outcome: 'none' });
  const notices = useSyncExternalStore(onNotices, readNotices, () => none);
  // The network may come back while an attempt is failing, so the next one waits for it.
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
  return { phase, failure, notices, link, retry };
}
