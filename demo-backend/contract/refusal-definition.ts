import type { ErrorEnvelope } from './schemas.ts';

/** One row of the refusals table. */
export interface RefusalDefinition {
  readonly status: number;
  readonly error_code: number;
  /** The sentence of the answer. `{name}` stands for a value that is filled in. */
  readonly error_message: string;
  /** The fields to blame, where they are always the same. */
  readonly errors?: Readonly<Record<string, readonly string[]>>;
  readonly tfa_type?: ErrorEnvelope['tfa_type'];
  /** The product doesn't publish all of it: the status, the code, the message or `errors` is the demo's choice. */
  readonly demoOnly: boolean;
  /** When it happens. */
  readonly cause: string;
  /** What to do about it. */
  readonly remedy: string;
}
