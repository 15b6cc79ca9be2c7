import { demoApiBase, demoBackendHeader } from './contract/base-path.ts';
import { announceChange } from './contract/change-channel.ts';
import { noticeOf, type Notice, type NoticeId } from './contract/notices.ts';
import { createSeed, isStale } from './domain/seed.ts';
import { systemPorts } from './ports/system-ports.ts';
import { createApi } from './handlers/api.ts';
import { createFetchHandler, pingPath, type FetchHandler } from './handlers/fetch-handler.ts';
import { browserStore } from './store/browser.ts';
import type { Store } from './store/store.ts';
import { startInPage } from './transports/in-page.ts';
import { isBypassed, startServiceWorker } from './transports/service-worker.ts';
import type { Transport } from './transports/transport.ts';

export type { Notice } from './contract/notices.ts';

/** The demo's backend, running in this page. */
export interface DemoBackend {
  /** How requests reach it. */
  readonly transport: Transport['kind'];
  /** What the reader should know about how it runs; may grow. */
  readonly notices: readonly Notice[];
  /** Whether it answers requests of this page. */
  ping(): Promise<boolean>;
  /** Starts it again, after a ping that failed. The state is kept. */
  restart(): Promise<void>;
  /** Ends it: requests of this page go to the network again. */
  stop(): Promise<void>;
}

/** How a page wants its backend. */
export interface StartOptions {
  /** Told of each notice, also of one that comes up later. */
  readonly onNotice?: (notice: Notice) => void;
}

async function ping(): Promise<boolean> {
  try {
    const response = await fetch(demoApiBase + pingPath, { cache: 'no-store' });
    return response.headers.has(demoBackendHeader);
  } catch {
    return false;
  }
}

/** Starts a transport and makes sure that it answers; without a service worker, in the page. */
async function startTransport(handle: FetchHandler, notify: (notice: NoticeId) => void): Promise<Transport> {
  const bypassed = await isBypassed().catch(() => false);
  const worker = bypassed ? undefined : await startServiceWorker(handle, demoApiBase).catch(() => undefined);
  if (worker !== undefined && (await ping())) return worker;
  await worker?.stop();
  notify(bypassed ? 'worker-bypassed' : 'worker-unavailable');
  return startInPage(handle, demoApiBase);
}

/** Opens the store of this page, and starts over when nobody has used the demo for long. */
async function openStore(notify: (notice: NoticeId) => void): Promise<Store> {
  const now = systemPorts.clock.now();
  const seed = () => createSeed(systemPorts, systemPorts.clock.now());
  const store = await browserStore({ seed, announce: announceChange, notify });
  if (isStale(await store.read(), now)) {
    await store.transact((state) =>
      Promise.resolve({
        state: isStale(state, now) ? seed() : state,
        result: undefined,
        announce: 'resetDemo',
      }),
    );
    notify('state-renewed');
  }
  return store;
}

/**
 * Starts the demo's backend in this page. When it resolves, requests of this page to the demo API are answered here and
 * reach no network.
 *
 * @throws where the page is not in a secure context, so that passwords cannot be hashed
 */
export async function startDemoBackend({ onNotice }: StartOptions = {}): Promise<DemoBackend> {
  if (!window.isSecureContext) throw new Error('The demo needs a secure context: HTTPS or localhost.');
  const notices: Notice[] = [];
  const notify = (id: NoticeId) => {
    if (notices.some((notice) => notice.id === id)) return;
    notices.push(noticeOf(id));
    onNotice?.(noticeOf(id));
  };
  const store = await openStore(notify);
  const handle = createFetchHandler(createApi({ store, ports: systemPorts }), demoApiBase);
  let transport = await startTransport(handle, notify);
  let restarting: Promise<void> | undefined;
  const restart = async () => {
    await transport.stop();
    transport = await startTransport(handle, notify);
  };
  return {
    get transport() {
      return transport.kind;
    },
    notices,
    ping,
    restart() {
      restarting ??= restart().finally(() => {
        restarting = undefined;
      });
      return restarting;
    },
    stop: () => transport.stop(),
  };
}
