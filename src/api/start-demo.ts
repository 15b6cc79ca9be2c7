import type { DemoBackend, Notice } from '../../demo-backend/browser.ts';
import type { StartFailure } from './start-failure.ts';

export type { Notice } from '../../demo-backend/browser.ts';

/** How starting the demo went. */
export type Start =
  | { readonly outcome: 'started'; readonly backend: DemoBackend }
  | { readonly outcome: 'failed'; readonly failure: StartFailure };

let starting: Promise<Start> | undefined;
let notices: readonly Notice[] = [];
const listeners = new Set<() => void>();

const failed = (failure: StartFailure): Start => ({ outcome: 'failed', failure });

async function start(): Promise<Start> {
  if (!window.isSecureContext) return failed('insecure-context');
  const code = await import('../../demo-backend/browser.ts').catch(() => undefined);
  if (code === undefined) return failed('code-not-loaded');
  const keepNotices = (all: readonly Notice[]) => {
    notices = all;
    for (const listener of listeners) listener();
  };
  return code.startDemoBackend({ onNotices: keepNotices }).then(
    (backend) => ({ outcome: 'started', backend }),
    () => failed('unknown'),
  );
}

/**
 * Starts the demo's backend in this page, once: later calls get the same one, and after a failure they try again.
 *
 * Its code loads only now, by dynamic import, so that pages and readers that never use the demo never load it.
 */
export async function startDemo(): Promise<Start> {
  starting ??= start();
  const result = await starting;
  if (result.outcome === 'failed') starting = undefined;
  return result;
}

/** What the reader should know about how the demo runs in this page; the same array until it changes. */
export const readNotices = (): readonly Notice[] => notices;

/**
 * Calls `listener` whenever the notices change.
 *
 * @returns a function that stops listening
 */
export function onNotices(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
