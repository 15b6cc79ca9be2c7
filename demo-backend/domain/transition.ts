import type { OperationId, ParamsOf, QueryOf, RequestOf, ResponseOf } from '../contract/operations.ts';
import type { RefusalId } from '../contract/refusals.ts';
import type { Ports } from './ports.ts';
import type { Session, State, User } from './state.ts';

/** A checked request. */
export interface Input<Id extends OperationId> {
  readonly body: RequestOf<Id>;
  readonly query: QueryOf<Id>;
  readonly params: ParamsOf<Id>;
}

/** What a transition may know beside the state and its input. */
export interface Context extends Ports {
  /** Milliseconds since 1970 in UTC, by the demo's clock. */
  readonly now: number;
  /** The header `authtoken`, as it was sent. */
  readonly authtoken: string | undefined;
  /** The header `User-Agent`, from which a new session gets its name. */
  readonly userAgent: string;
}

/** A context in which somebody is logged in. */
export interface SessionContext extends Context {
  readonly user: User;
  readonly session: Session;
}

/** Why an operation was refused. */
export interface Refusal {
  readonly refusal: RefusalId;
  /** What is wrong with each field, where the table does not say so already. */
  readonly errors?: Readonly<Record<string, readonly string[]>> | undefined;
  /** What to fill into the message, by the name of the placeholder. */
  readonly values?: Readonly<Record<string, string>> | undefined;
  /** When the lock of the account ends, as ISO 8601. It fills `{until}` too. */
  readonly lockedUntil?: string | undefined;
}

/** What came of an operation: the answer's body or a refusal, and the state as it is now. */
export interface Outcome<Id extends OperationId> {
  /** The very same object as before when nothing changed. */
  readonly state: State;
  readonly result: { readonly body: ResponseOf<Id> } | Refusal;
  /** The user that it was about, when somebody was not logged in yet. For the audit trail. */
  readonly userUid?: string | undefined;
  /** The session that it started. For the audit trail. */
  readonly session?: Session | undefined;
  /** How many sessions it ended. */
  readonly sessionsEnded?: number | undefined;
}

/** The rule behind one operation. */
export type Transition<Id extends OperationId, In extends Context = Context> = (
  state: State,
  input: Input<Id>,
  context: In,
) => Outcome<Id> | Promise<Outcome<Id>>;

/** A success that changes nothing. */
export const answer = <Id extends OperationId>(state: State, body: ResponseOf<Id>): Outcome<Id> => ({
  state,
  result: { body },
});

/** A refusal, by its row of the table. */
export const refuse = <Id extends OperationId>(
  state: State,
  refusal: RefusalId,
  details: Pick<Refusal, 'errors'> = {},
): Outcome<Id> => ({ state, result: { refusal, ...details } });
