import type { OperationId } from '../contract/operations.ts';
import type { State } from '../domain/state.ts';

/** What came of the work in a transaction. */
export interface Transaction<Result> {
  /** The state to keep; the same object as before when nothing is to be written. */
  readonly state: State;
  readonly result: Result;
  /** The operation to tell other tabs about, once the state is kept. */
  readonly announce?: OperationId | undefined;
}

/** Keeps the state of the demo. */
export interface Store {
  /** The state after the last transaction that ended. */
  read(): Promise<State>;
  /**
   * Runs work on the state, with no other transaction at the same time, and keeps what it returns.
   *
   * @throws what the work throws; the state is then as before
   */
  transact<Result>(work: (state: State) => Promise<Transaction<Result>>): Promise<Result>;
}
