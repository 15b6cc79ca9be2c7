import { accountRefusals } from './refusals/account-refusals.ts';
import { logInRefusals } from './refusals/log-in-refusals.ts';
import { requestRefusals } from './refusals/request-refusals.ts';
import type { ErrorEnvelope } from './schemas.ts';

/** One row of the table of errors. */
export interface RefusalDefinition {
  readonly status: number;
  readonly error_code: number;
  /** The message in the response. The backend fills in placeholders such as `{until}`. */
  readonly error_message: string;
  /** The fields that cause the error, if they're always the same, with their messages. */
  readonly errors?: Readonly<Record<string, readonly string[]>>;
  readonly tfa_type?: ErrorEnvelope['tfa_type'];
  /** Whether the product publishes the status, the code, the message and `errors`. Otherwise, some are the demo's choice. */
  readonly isPublished?: boolean;
  /** When it occurs, in a sentence. */
  readonly cause: string;
  /** How to fix it, in a sentence. */
  readonly remedy: string;
}

/** Every error of the demo API, by its ID. */
export const refusals = { ...logInRefusals, ...accountRefusals, ...requestRefusals };

/** The ID of an error. */
export type RefusalId = keyof typeof refusals;

/** Whether a text is the ID of an error. */
export const isRefusalId = (key: string): key is RefusalId => Object.hasOwn(refusals, key);

/** All IDs, in the order of the table. */
export const refusalIds: readonly RefusalId[] = Object.keys(refusals).filter(isRefusalId);

/** The body of an error as its row has it: placeholders such as `{until}` aren't filled in. */
export function envelopeOf(id: RefusalId): ErrorEnvelope {
  const { error_message, error_code, errors = {}, tfa_type }: RefusalDefinition = refusals[id];
  const fields = Object.entries(errors).map(([field, messages]): [string, string[]] => [
    field,
    [...messages],
  ]);
  return {
    error_message,
    error_code,
    errors: Object.fromEntries(fields),
    ...(tfa_type !== undefined && { tfa_type }),
  };
}

/** The errors that any request can get. */
export const sharedRefusals: readonly RefusalId[] = Object.keys(requestRefusals).filter(isRefusalId);

/** The errors of a request that reaches no operation. No operation returns them. */
export const beforeAnyOperation: readonly RefusalId[] = [
  'unreadable-request',
  'unknown-host',
  'foreign-origin',
  'unknown-path',
  'method-not-allowed',
];
