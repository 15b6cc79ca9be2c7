import type { OperationId } from '../contract/operations.ts';
import type { State } from '../domain/state.ts';

/** The result of the work in a transaction. */
export interface Transaction<Result> {
  /** The next state. The same object as before if nothing changed. */
  readonly state: State;
  readonly result: Result;
  /** The operation to announce to all tabs once the state is stored. */
  readonly announce?: OperationId | undefined;
}

/** Stores the state of the demo. */
export interface Store {
  /** The state after the last transaction. */
  read(): Promise<State>;
  /**
   * Runs work on the state, with no other transaction at the same time, and stores the state that it returns.
   *
   * @throws what the work throws; the state doesn't change then
   */
  transact<Result>(work: (state: State) => Promise<Transaction<Result>>): Promise<Result>;
}
