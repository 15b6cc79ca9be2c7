import { demoApiBase, demoBackendHeader } from '../contract/addresses.ts';
import { isForDemo, pingPath, type FetchHandler } from '../handlers/fetch-handler.ts';
import { createMswHandlers } from '../handlers/msw-handlers.ts';

/** A way for a page's requests to reach the API that runs in the page. */
export interface Transport {
  readonly kind: 'service-worker' | 'page';
  /** Closes it, before another one is opened. Never rejects. */
  close(): Promise<void>;
}

/** How a page's requests reach the API: through the service worker, or without one because it's missing or bypassed. */
export type ConnectionRoute = 'worker' | 'no-worker' | 'bypassed-worker';

/** The demo's worker script, at the root of the site. */
const workerPath = '/demo-worker.js';

/** Milliseconds that a worker has to install and take control of the page. */
const openTimeout = 8000;

/** Milliseconds that MSW has to stop. It waits for a message from the worker, which a removed worker never sends. */
const closeTimeout = 300;

/** Milliseconds after which a ping counts as lost. */
const pingTimeout = 3000;

/** Waits for a promise. @throws what the promise throws, or an error after so many milliseconds */
function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value> {
  const { promise: timeout, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`No result after ${milliseconds} ms.`)), milliseconds);
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
}

/**
 * Whether a worker is registered but doesn't control this page, as after a reload that bypasses the cache. MSW would
 * reload the page then. The demo doesn't: the reader stays on the page, and the demo runs without the worker.
 */
async function isBypassed(): Promise<boolean> {
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
 * MSW 3.0.5 updates a registered worker without awaiting the result. An update fails while the worker is being removed,
 * or if the host doesn't find its script, and would then be an unhandled rejection. The demo uses the current worker.
 */
async function ignoreFailedUpdates(): Promise<void> {
  for (const registration of await navigator.serviceWorker.getRegistrations()) {
    const update = registration.update.bind(registration);
    registration.update = () => update().catch(() => registration);
  }
}

/**
 * Sends this page's requests to the API through a service worker.
 *
 * @throws when the browser allows no worker here, or none takes control of the page in time
 */
async function openServiceWorker(handle: FetchHandler): Promise<Transport> {
  if (!('serviceWorker' in navigator)) throw new Error('This browser has no service workers.');
  const { setupWorker } = await import('msw/browser');
  const worker = setupWorker(...createMswHandlers(handle));
  await ignoreFailedUpdates();
  const started = worker.start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: workerPath },
  });
  await within(openTimeout, started.then(untilControlled));
  return {
    kind: 'service-worker',
    close: () => within(closeTimeout, Promise.resolve(worker.stop())).catch(() => {}),
  };
}

/** Handles this page's own `fetch` calls to the demo API, without a service worker. Doesn't change any other call. */
function openInPage(handle: FetchHandler): Transport {
  const original = window.fetch;
  const patched: typeof window.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : input;
    if (!isForDemo(String(address))) return original.call(window, input, init);
    return (await handle(new Request(input, init))) ?? Response.error();
  };
  window.fetch = patched;
  return {
    kind: 'page',
    close() {
      if (window.fetch === patched) window.fetch = original;
      return Promise.resolve();
    },
  };
}

/** Whether a response came from the demo API, and not from a network or another worker. */
export const isFromDemo = (response: Response): boolean => response.headers.has(demoBackendHeader);

/** Checks whether the API receives this page's requests. Never rejects. */
export const ping = (): Promise<boolean> =>
  fetch(demoApiBase + pingPath, { cache: 'no-store', signal: AbortSignal.timeout(pingTimeout) }).then(
    isFromDemo,
    () => false,
  );

/** Opens the service worker, or else handles requests in the page. */
export async function openTransport(handle: FetchHandler): Promise<readonly [Transport, ConnectionRoute]> {
  const bypassed = await isBypassed().catch(() => false);
  const worker = bypassed ? undefined : await openServiceWorker(handle).catch(() => undefined);
  if (worker !== undefined && (await ping())) return [worker, 'worker'];
  await worker?.close();
  return [openInPage(handle), bypassed || worker !== undefined ? 'bypassed-worker' : 'no-worker'];
}
