import type { OperationId } from './contract/operations.ts';
import { noticeOf, type Notice, type NoticeId } from './contract/messages.ts';
import { createSeed, isStale } from './domain/seed.ts';
import { createApi } from './handlers/api.ts';
import { createFetchHandler } from './handlers/fetch-handler.ts';
import { idempotent } from './handlers/idempotent.ts';
import { systemPorts } from './ports/system-ports.ts';
import { browserStore } from './store/browser-store.ts';
import type { Store } from './store/store.ts';
import { connect, type SendRequest } from './transports/connection.ts';
import type { ConnectionRoute } from './transports/open-transport.ts';

export type { Notice } from './contract/messages.ts';

/** The demo's backend, running in this page. */
export interface DemoBackend {
  readonly request: SendRequest;
}

/** What the page does when the backend reports something. */
export interface StartOptions {
  /** Gets all notices about how the backend runs, once it runs and whenever they change. */
  readonly onNotices: (notices: readonly Notice[]) => void;
  /** Gets the operation that changed the state, after each committed change. */
  readonly onChange: (operation: OperationId) => void;
}

const routeNotices: Readonly<Record<ConnectionRoute, NoticeId | undefined>> = {
  worker: undefined,
  'no-worker': 'worker-unavailable',
  'bypassed-worker': 'worker-bypassed',
};

/** Opens the store of this page, and resets a demo that hasn't been used for a long time. */
async function openStore(
  announce: StartOptions['onChange'],
  notify: (notice: NoticeId) => void,
): Promise<Store> {
  const now = systemPorts.clock.now();
  const seed = () => createSeed(systemPorts, systemPorts.clock.now());
  const store = await browserStore({ seed, announce, notify });
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

/** Starts the demo's backend in this page. Needs a secure context: elsewhere, browsers lack `crypto.subtle`. */
export async function startDemoBackend({ onNotices, onChange }: StartOptions): Promise<DemoBackend> {
  const fromStore = new Set<NoticeId>();
  let fromRoute: NoticeId | undefined;
  const report = () => onNotices([...(fromRoute ? [fromRoute] : []), ...fromStore].map(noticeOf));
  const store = await openStore(onChange, (id) => {
    fromStore.add(id);
    report();
  });
  const handle = createFetchHandler(createApi({ store, ports: systemPorts }), navigator.userAgent);
  const request = await connect(idempotent(handle), (route) => {
    fromRoute = routeNotices[route];
    report();
  });
  return { request };
}
