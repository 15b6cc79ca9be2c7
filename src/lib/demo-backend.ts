import type { DemoBackend, Notice } from '../../demo-backend/browser.ts';

let starting: Promise<DemoBackend> | undefined;
const noticeListeners = new Set<(notice: Notice) => void>();

/** Restarts a worker that the browser stopped while the tab was in the background. */
function restartWhenSeen(backend: DemoBackend): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return;
    void backend.ping().then((alive) => (alive ? undefined : backend.restart()));
  });
}

async function start(): Promise<DemoBackend> {
  const { startDemoBackend } = await import('../../demo-backend/browser.ts');
  const backend = await startDemoBackend({
    onNotice: (notice) => {
      for (const listener of noticeListeners) listener(notice);
    },
  });
  restartWhenSeen(backend);
  return backend;
}

export type { Notice } from '../../demo-backend/browser.ts';

/**
 * Starts the demo's backend in this page, once: later calls get the same one.
 *
 * Its code arrives only now, by dynamic import, so that pages and readers that never use the demo never load it.
 *
 * @throws when it can be started in no way; a later call tries again
 */
export async function startDemo(): Promise<DemoBackend> {
  starting ??= start();
  try {
    return await starting;
  } catch (error) {
    starting = undefined;
    throw error;
  }
}

/**
 * Calls `listener` for each notice about how the demo runs that comes up from now on.
 *
 * @returns a function that stops listening
 */
export function onDemoNotice(listener: (notice: Notice) => void): () => void {
  noticeListeners.add(listener);
  return () => noticeListeners.delete(listener);
}
