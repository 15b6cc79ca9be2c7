import * as z from '../contract/zod.ts';
import type { OperationDefinition } from '../contract/operation-definition.ts';
import {
  operations,
  takesBody,
  type OperationId,
  type ParamsOf,
  type QueryOf,
  type RequestOf,
} from '../contract/operations.ts';
import type { Input, Refusal } from '../domain/transition.ts';
import type { ApiRequest } from './api-message.ts';
import { fieldErrors } from './field-errors.ts';
import { readBody, readNoBody } from './read-body.ts';

/** The operations table, seen as what each operation's schemas make of a request. */
const table: {
  readonly [Id in OperationId]: {
    readonly request: {
      readonly body: z.ZodMiniType<RequestOf<Id>>;
      readonly query: z.ZodMiniType<QueryOf<Id>>;
      readonly params: z.ZodMiniType<ParamsOf<Id>>;
    };
  };
} = operations;

const check = <Value>(schema: z.ZodMiniType<Value>, value: unknown) =>
  z.safeParse(schema, value, { reportInput: true });

function refuseForm({ malformed, named = [] }: OperationDefinition, { issues }: z.core.$ZodError): Refusal {
  const told =
    malformed === undefined ? issues : issues.filter(({ path }) => named.includes(String(path.at(-1))));
  if (malformed !== undefined && told.length === 0) return { refusal: malformed };
  return { refusal: 'invalid-request', errors: fieldErrors(told) };
}

/**
 * Checks a request against the schemas of its operation.
 *
 * @param params of the path
 * @returns the checked input, or why it was refused
 */
export async function parseInput<Id extends OperationId>(
  id: Id,
  request: ApiRequest,
  params: Readonly<Record<string, string>>,
): Promise<{ readonly input: Input<Id> } | Refusal> {
  const definition: OperationDefinition = operations[id];
  const read = await (takesBody(id) ? readBody : readNoBody)(request);
  if ('refusal' in read) return read;

  const schemas = table[id].request;
  const checkedParams = check(schemas.params, params);
  if (!checkedParams.success) return { refusal: 'unknown-path' };
  const query = check(schemas.query, Object.fromEntries(request.query));
  if (!query.success) return refuseForm(definition, query.error);
  const body = check(schemas.body, read.value);
  if (!body.success) return refuseForm(definition, body.error);
  return { input: { body: body.data, query: query.data, params: checkedParams.data } };
}
