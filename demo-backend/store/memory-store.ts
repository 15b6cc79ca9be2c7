import type { OperationId } from '../contract/operations.ts';
import type { State } from '../domain/state.ts';
import type { Store, Transaction } from './store.ts';

/** What to do with each new state of a store in memory. */
export interface MemoryStoreOptions {
  /** Gets each operation that changed the state. */
  readonly announce?: (operation: OperationId) => void;
  /** Stores a new state elsewhere first. If that fails, the transaction fails, and the state doesn't change. */
  readonly persist?: (state: State) => Promise<void>;
}

/**
 * A store in memory, which is lost when the page or the process ends.
 *
 * @param initial the state that it starts with
 */
export function memoryStore(initial: State, { announce, persist }: MemoryStoreOptions = {}): Store {
  let state = initial;
  let last: Promise<unknown> = Promise.resolve();

  async function run<Result>(work: (current: State) => Promise<Transaction<Result>>): Promise<Result> {
    const { state: next, result, announce: operation } = await work(state);
    if (next === state) return result;
    await persist?.(next);
    state = next;
    if (operation !== undefined) announce?.(operation);
    return result;
  }

  return {
    read: () => Promise.resolve(state),
    transact(work) {
      const running = last.then(() => run(work));
      last = running.catch(() => {});
      return running;
    },
  };
}
