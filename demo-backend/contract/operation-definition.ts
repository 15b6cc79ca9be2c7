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

/** The type of a value in an object `as const`. */
type Constant<Value> = Value extends object ? { readonly [Key in keyof Value]: Constant<Value[Key]> } : Value;

/** The examples that an operation needs, by its schemas. */
export interface ExamplesOf<Row extends OperationDefinition> {
  readonly request: Row['request']['body'] extends typeof noInput.body
    ? object
    : { readonly example: Constant<z.output<Row['request']['body']>> };
  readonly success: { readonly example: Constant<z.output<Row['success']['schema']>> };
}

/** How a request is authenticated. */
export type Authentication =
  /** Not at all. */
  | 'none'
  /** The header `authtoken` identifies a session. */
  | 'authtoken'
  /** The header `authtoken`, or the query parameter `reset_password_token`. */
  | 'authtoken-or-reset-token';

/** The API that an operation belongs to: the product's, the demo's own for the product's screens, or the Lab's. */
export type Area = 'product' | 'dashboard' | 'lab';

/** The group that the OpenAPI document lists an operation in. */
export type Tag = 'Sessions' | 'Account' | 'Password' | 'Organizations' | 'MFA' | 'Lab';

/** One row of the operations table. */
export interface OperationDefinition {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the API's address, with parameters as `{name}`. Starts with the prefix of its area. */
  readonly path: string;
  readonly auth: Authentication;
  readonly area: Area;
  /** Whether a success replaces the whole state, so that anything read before is out of date. */
  readonly replacesState?: boolean;
  readonly summary: string;
  readonly description: string;
  readonly tag: Tag;
  readonly request: {
    /** `noInput.body` if the operation takes no body. */
    readonly body: ObjectSchema | typeof noInput.body;
    readonly query: ParameterSchema;
    readonly params: ParameterSchema;
    /** An example of the body, if there is one. Like every example, it uses the data of the initial state. */
    readonly example?: object;
  };
  /** Its status is 200. */
  readonly success: { readonly description: string; readonly schema: ObjectSchema; readonly example: object };
  /** The errors that it can return, besides those that every operation shares. */
  readonly refusals: readonly RefusalId[];
  /** The error for a body in the wrong format, if it isn't `invalid-request`. */
  readonly malformed?: RefusalId;
  /** Exceptions to `malformed`: if one of these fields has the wrong format, the error is `invalid-request`, which names it. */
  readonly named?: readonly string[];
}
