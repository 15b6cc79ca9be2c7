import { demoApiBase, demoBackendHeader, requestIdHeader } from '../contract/addresses.ts';
import { pingPath, type FetchHandler } from '../handlers/fetch-handler.ts';
import { openInPage } from './in-page.ts';
import { isBypassed, openServiceWorker } from './service-worker.ts';
import type { Transport } from './transport.ts';

/** How a page's requests reach the API in it: by the service worker, or past one that is missing or bypassed. */
export type Route = 'worker' | 'no-worker' | 'bypassed-worker';

/** Milliseconds after which a ping counts as lost. */
const pingTimeout = 3000;

/** Milliseconds after which a request without a response makes the page look whether its backend still responds. */
const patience = 4000;

/**
 * Sends a request to the API that runs in this page.
 *
 * @param path with the query
 * @throws when the caller aborts it, or the simulated network loses it
 */
export type SendRequest = (path: string, init: RequestInit) => Promise<Response>;

const isResponse = (response: Response) => response.headers.has(demoBackendHeader);

const ping = () =>
  fetch(demoApiBase + pingPath, { cache: 'no-store', signal: AbortSignal.timeout(pingTimeout) }).then(
    isResponse,
    () => false,
  );

async function open(handle: FetchHandler): Promise<readonly [Transport, Route]> {
  const bypassed = await isBypassed().catch(() => false);
  const worker = bypassed ? undefined : await openServiceWorker(handle).catch(() => undefined);
  if (worker !== undefined && (await ping())) return [worker, 'worker'];
  await worker?.close();
  return [openInPage(handle), bypassed || worker !== undefined ? 'bypassed-worker' : 'no-worker'];
}

/** Sends a request, and gives it up when either signal does. */
async function send(path: string, init: RequestInit, lost: AbortSignal): Promise<Response> {
  const controller = new AbortController();
  const giveUp = () => controller.abort();
  const signals = [lost, ...(init.signal ? [init.signal] : [])];
  for (const signal of signals) signal.addEventListener('abort', giveUp);
  try {
    return await fetch(demoApiBase + path, { ...init, signal: controller.signal });
  } finally {
    for (const signal of signals) signal.removeEventListener('abort', giveUp);
  }
}

/**
 * Connects a page to the API that runs in it, and connects it again whenever the connection is lost: the worker was
 * cleared, stopped, bypassed, or replaced by a new version.
 *
 * @param handle runs a request that carries the id of an earlier one only once
 * @param onRoute gets the route in use, now and after each change
 */
export async function connect(handle: FetchHandler, onRoute: (route: Route) => void): Promise<SendRequest> {
  let lost = new AbortController();
  const connectNow = async () => {
    const [opened, route] = await open(handle);
    onRoute(route);
    return opened;
  };
  let transport = await connectNow();
  const reconnect = async () => {
    await transport.close();
    transport = await connectNow();
    lost.abort();
    lost = new AbortController();
  };
  let underWay: Promise<void> | undefined;
  const single = (task: () => Promise<void>) => {
    underWay ??= task().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
  const check = () => single(async () => ((await ping()) ? undefined : reconnect()));

  // A browser may stop the worker of a tab in the background.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void check();
  });
  // A worker that takes another one's place passes nothing to the pages of the old one.
  if ('serviceWorker' in navigator) {
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (transport.kind === 'service-worker') void single(reconnect);
    });
  }

  return async (path, options) => {
    const headers = new Headers(options.headers);
    headers.set(requestIdHeader, crypto.randomUUID());
    const init = { ...options, headers };
    const sentOver = lost.signal;
    const late = setTimeout(() => void check(), patience);
    try {
      const response = await send(path, init, sentOver);
      if (isResponse(response)) return response;
      await check();
    } catch (error) {
      options.signal?.throwIfAborted();
      if (!sentOver.aborted) await check();
      // The API responds, so it is the network that it simulates that lost this request.
      if (!sentOver.aborted) throw error;
    } finally {
      clearTimeout(late);
    }
    options.signal?.throwIfAborted();
    return send(path, init, lost.signal);
  };
}
