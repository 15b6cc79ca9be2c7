import { atom } from 'nanostores';
import type { DemoBackend, Notice } from '../../demo-backend/browser.ts';
import type { StartFailure } from './start-failure.ts';
import { announceChange } from './state-changes.ts';

export type { Notice } from '../../demo-backend/browser.ts';

/** The result of starting the demo. */
export type Start =
  | { readonly outcome: 'started'; readonly backend: DemoBackend }
  | { readonly outcome: 'failed'; readonly failure: StartFailure };

let starting: Promise<Start> | undefined;

/** What the reader should know about how the demo runs in this page. */
export const $notices = atom<readonly Notice[]>([]);

const failed = (failure: StartFailure): Start => ({ outcome: 'failed', failure });

async function start(): Promise<Start> {
  if (!window.isSecureContext) return failed('insecure-context');
  const code = await import('../../demo-backend/browser.ts').catch(() => undefined);
  if (code === undefined) return failed('code-not-loaded');
  return code.startDemoBackend({ onNotices: (all) => $notices.set(all), onChange: announceChange }).then(
    (backend) => ({ outcome: 'started', backend }),
    () => failed('unknown'),
  );
}

/**
 * Starts the demo's backend in this page, once: later calls get the same one, or try again after a failure.
 *
 * Loads the backend's code on the first call, so readers who never use the demo never load it.
 */
export async function startDemo(): Promise<Start> {
  starting ??= start();
  const result = await starting;
  if (result.outcome === 'failed') starting = undefined;
  return result;
}
