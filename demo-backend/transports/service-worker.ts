import type { FetchHandler } from '../handlers/fetch-handler.ts';
import { createMswHandlers } from '../handlers/msw-handlers.ts';
import type { Transport } from './transport.ts';
import { within } from './within.ts';

/** See `public/demo-worker.js`. */
const workerPath = '/demo-worker.js';

/** Milliseconds that a worker may take to install, and to say good-bye. */
const startTimeout = 8000;
const stopTimeout = 2000;

/**
 * Whether a worker is registered that does not control this page: so it is after a reload that bypasses the cache.
 * MSW would reload the page then; the demo leaves the reader's page alone and goes without the worker.
 */
export async function isBypassed(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  if (navigator.serviceWorker.controller !== null) return false;
  const registrations = await navigator.serviceWorker.getRegistrations();
  return registrations.some(
    ({ active }) => active !== null && new URL(active.scriptURL).pathname === workerPath,
  );
}

function untilControlled(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (navigator.serviceWorker.controller !== null) resolve();
  else navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
  return promise;
}

/**
 * Lets a service worker pass this page's requests to the API.
 *
 * @throws when the browser allows no worker here, or none takes control of the page in time
 */
export async function startServiceWorker(handle: FetchHandler, base: string): Promise<Transport> {
  if (!('serviceWorker' in navigator)) throw new Error('This browser has no service workers.');
  const { setupWorker } = await import('msw/browser');
  const worker = setupWorker(...createMswHandlers(handle, base));
  const started = worker.start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: `${workerPath}?base=${base}` },
  });
  await within(startTimeout, 'The service worker', started.then(untilControlled));
  return {
    kind: 'service-worker',
    stop: () =>
      within(stopTimeout, 'Stopping the service worker', Promise.resolve(worker.stop())).catch(() => {}),
  };
}
