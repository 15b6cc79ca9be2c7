import type { FetchHandler } from '../handlers/fetch-handler.ts';
import { createMswHandlers } from '../handlers/msw-handlers.ts';
import type { Transport } from './transport.ts';
import { within } from './within.ts';

/** The demo's worker script, at the root of the site. */
const workerPath = '/demo-worker.js';

/** Milliseconds that a worker may take to install and take control, and to say goodbye: one that is gone never does. */
const openTimeout = 8000;
const closeTimeout = 300;

/**
 * Whether a worker is registered that doesn't control this page, as after a reload that bypasses the cache. MSW would
 * reload the page then; the demo leaves the reader's page alone and goes without the worker.
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
 * MSW 3.0.5 updates the worker that it finds without waiting for it, so a failure would be an uncaught error: the
 * worker is being removed, or the host doesn't find its script. The demo runs on with the worker that is there.
 */
async function ignoreFailedUpdates(): Promise<void> {
  for (const registration of await navigator.serviceWorker.getRegistrations()) {
    const update = registration.update.bind(registration);
    registration.update = () => update().catch(() => registration);
  }
}

/**
 * Lets a service worker pass this page's requests to the API.
 *
 * @throws when the browser allows no worker here, or none takes control of the page in time
 */
export async function openServiceWorker(handle: FetchHandler): Promise<Transport> {
  if (!('serviceWorker' in navigator)) throw new Error('This browser has no service workers.');
  const { setupWorker } = await import('msw/browser');
  const worker = setupWorker(...createMswHandlers(handle));
  await ignoreFailedUpdates();
  const started = worker.start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: workerPath },
  });
  await within(openTimeout, 'The service worker', started.then(untilControlled));
  return {
    kind: 'service-worker',
    close: () => within(closeTimeout, 'The goodbye', Promise.resolve(worker.stop())).catch(() => {}),
  };
}
