import * as z from '../contract/zod.ts';
import type { NoticeId } from '../contract/messages.ts';
import type { OperationId } from '../contract/operations.ts';
import { stateSchema, type State } from '../domain/state.ts';
import { openDocuments, stateKey, type Documents } from './database.ts';
import { memoryStore } from './memory-store.ts';
import type { Store } from './store.ts';

/** The name of the Web Lock that makes transactions exclusive across all tabs of the origin. */
const lockName = 'password-docs-demo';

/** What the store needs from the page. */
export interface BrowserStoreOptions {
  /** Creates the initial state. */
  readonly seed: () => State;
  /** Gets each operation that changed the state. */
  readonly announce: (operation: OperationId) => void;
  /** Gets notices that the reader should see. */
  readonly notify: (notice: NoticeId) => void;
  /** Where the state is stored; by default the demo's IndexedDB database. */
  readonly documents?: Documents;
}

/**
 * Reads the stored state, under the lock. If the site's data was cleared, stores the last state that this page knew, or
 * else the initial one. The initial state also replaces one that can't be read.
 */
async function load(
  documents: Documents,
  { seed, notify }: BrowserStoreOptions,
  lastKnown: State | undefined,
): Promise<State> {
  const stored = await documents.get(stateKey);
  const parsed = z.safeParse(stateSchema, stored);
  if (parsed.success) return parsed.data;
  if (stored === undefined) {
    const state = lastKnown ?? seed();
    await documents.put(stateKey, state);
    return state;
  }
  const state = seed();
  await documents.replace(stateKey, state, { key: `aside-${Date.now()}`, value: stored });
  notify('state-set-aside');
  return state;
}

/**
 * The store of a page: IndexedDB holds the state, and a Web Lock makes each transaction exclusive across all tabs.
 *
 * If the browser lacks or blocks either, or a write fails, the store continues in memory and sends a notice.
 */
export async function browserStore(options: BrowserStoreOptions): Promise<Store> {
  const { seed, announce, notify, documents = openDocuments() } = options;
  let memory: Store | undefined;
  let lastKnown: State | undefined;

  const continueInMemory = (state = lastKnown ?? seed()): Store => {
    if (memory === undefined) notify(lastKnown === undefined ? 'storage-unavailable' : 'storage-failed');
    memory ??= memoryStore(state, { announce });
    return memory;
  };

  const loadOrContinueInMemory = async (): Promise<State> => {
    try {
      lastKnown = await load(documents, options, lastKnown);
      return lastKnown;
    } catch {
      return continueInMemory().read();
    }
  };

  const keep = async (state: State): Promise<void> => {
    try {
      await documents.put(stateKey, state);
      lastKnown = state;
    } catch {
      continueInMemory(state);
    }
  };

  const transactAlone: Store['transact'] = async (work) => {
    const state = await loadOrContinueInMemory();
    if (memory !== undefined) return memory.transact(work);
    const transaction = await work(state);
    if (transaction.state === state) return transaction.result;
    await keep(transaction.state);
    if (transaction.announce !== undefined) announce(transaction.announce);
    return transaction.result;
  };

  const store: Store = {
    async read() {
      if (memory !== undefined) return memory.read();
      const stored = await documents.get(stateKey).catch(() => undefined);
      const parsed = z.safeParse(stateSchema, stored);
      if (!parsed.success) return store.transact((state) => Promise.resolve({ state, result: state }));
      lastKnown = parsed.data;
      return lastKnown;
    },
    async transact(work) {
      if (memory !== undefined) return memory.transact(work);
      const lock = { isGranted: false };
      try {
        return await navigator.locks.request(lockName, () => {
          lock.isGranted = true;
          return transactAlone(work);
        });
      } catch (error) {
        if (lock.isGranted) throw error;
        // Old browsers have no locks. Chromium and Firefox deny them if cookies are blocked.
        return continueInMemory().transact(work);
      }
    },
  };
  await store.read();
  return store;
}
