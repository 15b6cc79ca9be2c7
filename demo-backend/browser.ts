import { announceChange } from './contract/change-channel.ts';
import { noticeOf, type Notice, type NoticeId } from './contract/messages.ts';
import { createSeed, isStale } from './domain/seed.ts';
import { createApi } from './handlers/api.ts';
import { createFetchHandler } from './handlers/fetch-handler.ts';
import { idempotent } from './handlers/idempotent.ts';
import { systemPorts } from './ports/system-ports.ts';
import { browserStore } from './store/browser.ts';
import type { Store } from './store/store.ts';
import { connect, type Route, type SendRequest } from './transports/connection.ts';

export type { Notice } from './contract/messages.ts';

/** The demo's backend, running in this page. */
export interface DemoBackend {
  readonly request: SendRequest;
}

/** How a page wants its backend. */
export interface StartOptions {
  /** Gets what the reader should know about how the backend runs, now and after each change. */
  readonly onNotices: (notices: readonly Notice[]) => void;
}

const routeNotices: Readonly<Record<Route, NoticeId | undefined>> = {
  worker: undefined,
  'no-worker': 'worker-unavailable',
  'bypassed-worker': 'worker-bypassed',
};

/** Opens the store of this page, and resets the demo when nobody has used it for long. */
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

/** Starts the demo's backend in this page. Needs a secure context, as browsers hash passwords only there. */
export async function startDemoBackend({ onNotices }: StartOptions): Promise<DemoBackend> {
  const fromStore = new Set<NoticeId>();
  let fromRoute: NoticeId | undefined;
  const tell = () => onNotices([...(fromRoute ? [fromRoute] : []), ...fromStore].map(noticeOf));
  const store = await openStore((id) => {
    fromStore.add(id);
    tell();
  });
  const handle = createFetchHandler(createApi({ store, ports: systemPorts }), navigator.userAgent);
  const request = await connect(idempotent(handle), (route) => {
    fromRoute = routeNotices[route];
    tell();
  });
  return { request };
}
