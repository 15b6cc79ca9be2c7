import type {
  operations,
  OperationId,
  ParamsOf,
  QueryOf,
  RequestOf,
  ResponseOf,
} from '../contract/operations.ts';
import type { RefusalId } from '../contract/refusals.ts';
import type { Ports } from './ports.ts';
import type { Organization, Session, State, User } from './state.ts';

/** A checked request. */
export interface Input<Id extends OperationId> {
  readonly body: RequestOf<Id>;
  readonly query: QueryOf<Id>;
  readonly params: ParamsOf<Id>;
}

/** What every transition gets beside the state and its input. */
export interface Context extends Ports {
  /** Unix time in milliseconds, by the demo's clock. */
  readonly now: number;
  /** The header `User-Agent`, from which a new session gets its label. */
  readonly userAgent: string;
}

/** The context of an operation that also works without a session. */
export interface OptionalSessionContext extends Context {
  readonly user?: User | undefined;
}

/** The context of an operation that requires a session. */
export interface SessionContext extends Context {
  readonly user: User;
  readonly session: Session;
}

/** The context of an operation that only the owner and admins of an organization can run. */
export interface AdminContext extends SessionContext {
  /** The organization in the path. */
  readonly organization: Organization;
}

type Row<Id extends OperationId> = (typeof operations)[Id];

type ContextByAuth<Id extends OperationId> = {
  none: Context;
  'authtoken-or-reset-token': OptionalSessionContext;
  authtoken: 'not-an-admin' extends Row<Id>['refusals'][number] ? AdminContext : SessionContext;
}[Row<Id>['auth']];

/** The context of an operation. It depends on the `auth` of its row, and on whether `not-an-admin` is among its errors. */
export type ContextOf<Id extends OperationId> = { readonly [Each in Id]: ContextByAuth<Each> }[Id];

/** Why an operation failed. */
export interface Refusal {
  readonly refusal: RefusalId;
  /** What's wrong with each field, if the error's row doesn't say so. */
  readonly errors?: Readonly<Record<string, readonly string[]>> | undefined;
  /** The values of the placeholders in the message. */
  readonly values?: Readonly<Record<string, string>> | undefined;
  /** When the lock of the account ends, as ISO 8601. Also the value of `{until}`. */
  readonly lockedUntil?: string | undefined;
}

/** The result of an operation: the body of its response, or why it failed; and the next state. */
export interface Outcome<Id extends OperationId> {
  /** The same object as before if nothing changed. */
  readonly state: State;
  readonly result: { readonly body: ResponseOf<Id> } | Refusal;
  /** For the audit trail: the user that the request was about, if it had no session. */
  readonly userUid?: string | undefined;
  /** For the audit trail: the session that it started. */
  readonly session?: Session | undefined;
  /** How many sessions it ended. */
  readonly sessionsEnded?: number | undefined;
}

/** Runs one operation: returns the next state and the result. Pure, except for what it gets from the ports. */
export type Transition<Id extends OperationId> = (
  state: State,
  input: Input<Id>,
  context: ContextOf<Id>,
) => Outcome<Id> | Promise<Outcome<Id>>;

/** The transitions of some operations, by their IDs. */
export type Transitions<Id extends OperationId> = { readonly [Each in Id]: Transition<Each> };

/** A success that changes nothing. */
export const unchanged = <Id extends OperationId>(state: State, body: ResponseOf<Id>): Outcome<Id> => ({
  state,
  result: { body },
});

/** The outcome of an operation that fails. */
export const refuse = <Id extends OperationId>(
  state: State,
  refusal: RefusalId,
  details: Pick<Refusal, 'errors'> = {},
): Outcome<Id> => ({ state, result: { refusal, ...details } });
