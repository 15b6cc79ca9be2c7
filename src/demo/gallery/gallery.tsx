import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { callOperation } from '../../api/client.ts';
import { storeAuthtoken } from '../../api/session-token.ts';
import { LiveDemo } from '../app/live-demo.tsx';
import { performActions, expectSuccess, waitFor } from './perform-actions.ts';
import type { GalleryState } from './actions.ts';
import { allGalleryGroups, allGalleryStates } from './gallery-states.ts';

interface Progress {
  description: string;
  /** The ID of the chosen state; undefined if it couldn't be reached. */
  id?: string;
  /** Whether the state has been reached. */
  shown?: boolean;
}

/**
 * Applies the state's scenario, then performs its actions on the real screens.
 *
 * @param restart shows a new demo, with nothing open yet
 */
async function reach(
  root: HTMLElement,
  state: GalleryState,
  restart: () => void,
  signal: AbortSignal,
): Promise<void> {
  const result = await callOperation('applyScenario', {
    body: { name: state.scenario },
    client: 'Gallery',
    signal,
  });
  signal.throwIfAborted();
  expectSuccess(result);
  storeAuthtoken(undefined);
  restart();
  await performActions(root, state.actions, signal);
  await waitFor(root, state.shows, signal);
}

const chosenState = () => allGalleryStates.find(({ id }) => `#${id}` === location.hash);

/**
 * A list of every state that a writer should review, beside the demo in the chosen state. The address names the state, so
 * writers can share it.
 */
export function Gallery() {
  const root = useRef<HTMLDivElement>(null);
  const [progress, setProgress] = useState<Progress>({ description: 'Choose a state.' });
  const [restarts, setRestarts] = useState(0);

  useEffect(() => {
    let current = new AbortController();
    const show = () => {
      current.abort();
      current = new AbortController();
      const { signal } = current;
      const state = chosenState();
      if (state === undefined || root.current === null) return;
      const { id, description } = state;
      setProgress({ description: `Loading: ${description}`, id });
      const restart = () => flushSync(() => setRestarts((count) => count + 1));
      reach(root.current, state, restart, signal).then(
        () => {
          if (!signal.aborted) setProgress({ description, id, shown: true });
        },
        (error: unknown) => {
          const why = error instanceof Error ? error.message : String(error);
          if (!signal.aborted) setProgress({ description: `Couldn’t reach the state: ${why}` });
        },
      );
    };
    window.addEventListener('hashchange', show);
    queueMicrotask(show);
    return () => {
      window.removeEventListener('hashchange', show);
      current.abort();
    };
  }, []);

  const { description, id, shown = false } = progress;
  return (
    <div className="gallery not-content" data-shown={shown ? id : undefined}>
      <nav aria-label="States">
        {allGalleryGroups.map(({ title, states }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {states.map((state) => (
                <li key={state.id} id={state.id}>
                  <a href={`#${state.id}`} aria-current={state.id === id || undefined}>
                    {state.description}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <div ref={root}>
        <p role="status" className="gallery-progress">
          {description}
        </p>
        <LiveDemo key={restarts} fullScreen startsAt="dashboard" account="ada" />
      </div>
    </div>
  );
}
