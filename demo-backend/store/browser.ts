import * as z from '../contract/zod.ts';
import type { NoticeId } from '../contract/messages.ts';
import type { OperationId } from '../contract/operations.ts';
import { stateSchema, type State } from '../domain/state.ts';
import { openDocuments, stateKey, type Documents } from './database.ts';
import { memoryStore } from './memory.ts';
import type { Store } from './store.ts';

/** The name of the Web Lock that makes transactions exclusive over every tab of the origin. */
const lockName = 'password-docs-demo';

/** What the store needs from the page. */
export interface BrowserStoreOptions {
  /** A fresh seed state. */
  readonly seed: () => State;
  /** Told of each operation that changed the state. */
  readonly announce: (operation: OperationId) => void;
  /** Told when something is amiss that the reader should know. */
  readonly notify: (notice: NoticeId) => void;
  /** Where the state is kept; by default the demo's IndexedDB database. */
  readonly documents?: Documents;
}

/**
 * Reads the stored state, under the lock. Where there is none, the last one that this page knew takes its place, as the
 * site's data was cleared; else, and in the place of one that can't be read, the initial state.
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
 * The store of a page: IndexedDB holds the state, and a Web Lock makes each transaction exclusive over all tabs.
 *
 * Where the browser lacks or refuses either, or a write fails, it goes on in memory and says so.
 */
export async function browserStore(options: BrowserStoreOptions): Promise<Store> {
  const { seed, announce, notify, documents = openDocuments() } = options;
  let memory: Store | undefined;
  let lastKnown: State | undefined;

  const goOnInMemory = (state = lastKnown ?? seed()): Store => {
    if (memory === undefined) notify(lastKnown === undefined ? 'storage-unavailable' : 'storage-failed');
    memory ??= memoryStore(state, { announce });
    return memory;
  };

  const loadOrGiveUp = async (): Promise<State> => {
    try {
      lastKnown = await load(documents, options, lastKnown);
      return lastKnown;
    } catch {
      return goOnInMemory().read();
    }
  };

  const keep = async (state: State): Promise<void> => {
    try {
      await documents.put(stateKey, state);
      lastKnown = state;
    } catch {
      goOnInMemory(state);
    }
  };

  const transactAlone: Store['transact'] = async (work) => {
    const state = await loadOrGiveUp();
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
        // Old browsers have no locks. Where cookies are blocked, Chromium and Firefox grant none.
        return goOnInMemory().transact(work);
      }
    },
  };
  await store.read();
  return store;
}
