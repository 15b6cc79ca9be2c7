import * as z from './zod.ts';
import type { RefusalId } from './refusals.ts';

/** Any schema that checks a JSON object. */
export type ObjectSchema = z.ZodMiniType<object, object>;

/** Any schema that checks the parameters of a query or a path. */
type ParameterSchema = z.ZodMiniObject;

/** The request of an operation without a body and without parameters. A query parameter that's sent anyway is an error. */
export const noInput = { body: z.undefined(), query: z.strictObject({}), params: z.object({}) };

/** The same for the product's operations, which ignore unknown query parameters: the product may have more than this demo. */
export const ignoresUnknownQuery = { ...noInput, query: z.object({}) };

/** How a request shows who makes it. */
export type Authentication =
  /** Anyone may ask. */
  | 'none'
  /** The header `authtoken` names a session. */
  | 'authtoken'
  /** The header `authtoken`, or the query parameter `reset_password_token`. */
  | 'authtoken-or-reset-token';

/** Where an operation belongs: to the product's published API, to the API of its screens (this demo's own), or to the Lab. */
export type Area = 'product' | 'dashboard' | 'lab';

/** One row of the operations table. */
export interface OperationDefinition {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the base, with its prefix; parameters as `{name}`. */
  readonly path: string;
  readonly auth: Authentication;
  readonly area: Area;
  /** Whether a success replaces the whole state, so that nothing known about it counts anymore. */
  readonly replacesState?: boolean;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly [string, ...string[]];
  readonly request: {
    /** `noInput.body` if the operation takes no body. */
    readonly body: ObjectSchema | typeof noInput.body;
    readonly query: ParameterSchema;
    readonly params: ParameterSchema;
  };
  readonly success: { readonly status: 200; readonly description: string; readonly schema: ObjectSchema };
  /** What it may refuse with, beside the refusals that every operation shares. */
  readonly refusals: readonly RefusalId[];
  /** The answer to a body that does not have the documented form, where it is not `invalid-request`. */
  readonly malformed?: RefusalId;
  /** The fields whose wrong form is `invalid-request` all the same, and named. */
  readonly named?: readonly string[];
}
