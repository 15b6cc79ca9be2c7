import { demoApiBase, requestIdHeader } from '../contract/addresses.ts';
import type { FetchHandler } from '../handlers/fetch-handler.ts';
import { isFromDemo, openTransport, ping, type ConnectionRoute } from './open-transport.ts';

/** Milliseconds that a request waits for a response before the page checks the connection. */
const checkDelay = 4000;

/**
 * Sends a request to the API that runs in this page.
 *
 * @param path with the query
 * @throws when the caller aborts the request, or the simulated network loses it
 */
export type SendRequest = (path: string, init: RequestInit) => Promise<Response>;

/**
 * Sends a request, and aborts it when the caller or the other signal does. `AbortSignal.any` would also abort the reading
 * of the body after the response has arrived.
 */
async function send(path: string, init: RequestInit, reconnected: AbortSignal): Promise<Response> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const signals = [reconnected, ...(init.signal ? [init.signal] : [])];
  for (const signal of signals) signal.addEventListener('abort', abort);
  try {
    return await fetch(demoApiBase + path, { ...init, signal: controller.signal });
  } finally {
    for (const signal of signals) signal.removeEventListener('abort', abort);
  }
}

/**
 * Connects a page to the API that runs in it. Reconnects whenever the connection is lost because the worker was removed,
 * stopped, bypassed, or replaced by a new version.
 *
 * @param handle runs a request only once, even if it arrives again with the same ID
 * @param onRoute gets the current route, at first and after each reconnection
 */
export async function connect(
  handle: FetchHandler,
  onRoute: (route: ConnectionRoute) => void,
): Promise<SendRequest> {
  const open = async () => {
    const [opened, route] = await openTransport(handle);
    onRoute(route);
    return opened;
  };
  let transport = await open();
  /** Aborts the requests that were sent over the current transport. */
  let connection = new AbortController();
  const reconnect = async () => {
    await transport.close();
    transport = await open();
    connection.abort();
    connection = new AbortController();
  };
  let running: Promise<void> | undefined;
  /** Runs a task, unless one is running already. */
  const runOne = (task: () => Promise<void>) => {
    running ??= task().finally(() => {
      running = undefined;
    });
    return running;
  };
  const check = () => runOne(async () => ((await ping()) ? undefined : reconnect()));

  // A browser can stop the worker of a tab in the background.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void check();
  });
  // A new worker doesn't forward the requests of pages that connected to the previous one.
  if ('serviceWorker' in navigator) {
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (transport.kind === 'service-worker') void runOne(reconnect);
    });
  }

  return async (path, options) => {
    const headers = new Headers(options.headers);
    headers.set(requestIdHeader, crypto.randomUUID());
    const init = { ...options, headers };
    const { signal } = connection;
    const timer = setTimeout(() => void check(), checkDelay);
    try {
      const response = await send(path, init, signal);
      if (isFromDemo(response)) return response;
      await check();
    } catch (error) {
      options.signal?.throwIfAborted();
      if (!signal.aborted) await check();
      // The connection works, so the simulated network lost the request.
      if (!signal.aborted) throw error;
    } finally {
      clearTimeout(timer);
    }
    options.signal?.throwIfAborted();
    return send(path, init, connection.signal);
  };
}
