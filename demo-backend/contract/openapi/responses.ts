import * as z from '../zod.ts';
import type { ZodOpenApiMediaTypeObject, ZodOpenApiResponseObject } from 'zod-openapi';
import { demoErrorHeader } from '../addresses.ts';
import type { OperationDefinition } from '../operation-definition.ts';
import { operations, takesBody, type OperationId } from '../operations.ts';
import { envelopeOf, refusals, type RefusalDefinition, type RefusalId } from '../refusals.ts';
import { maximumBodyBytes } from '../limits.ts';
import { errorEnvelope } from '../schemas.ts';

type Examples = NonNullable<ZodOpenApiMediaTypeObject['examples']>;

/** Whether a query can be invalid. It can't if every parameter accepts any text and unknown parameters are ignored. */
function canFail(query: OperationDefinition['request']['query']): boolean {
  const names = [...Object.keys(query.shape), 'unknown'];
  // Longer than any parameter can be.
  const worst = Object.fromEntries(names.map((name) => [name, 'x'.repeat(maximumBodyBytes)]));
  return !z.safeParse(query, worst).success;
}

/** The errors of an operation that don't depend on what it does. */
function generalRefusals(id: OperationId): RefusalId[] {
  const { request, malformed, method, area }: OperationDefinition = operations[id];
  const hasFormat = takesBody(id) || canFail(request.query);
  return [
    // A body is checked even if the operation takes none. A GET has no body.
    ...(method === 'GET'
      ? []
      : (['malformed-json', 'wrong-media-type', 'compressed-body', 'body-too-large'] as const)),
    ...(hasFormat && malformed === undefined ? (['invalid-request'] as const) : []),
    ...(area === 'lab' ? [] : (['rate-limited', 'simulated-server-error'] as const)),
    'internal-error',
  ];
}

function exampleOf(id: RefusalId): Examples[string] {
  const { cause, isPublished = false }: RefusalDefinition = refusals[id];
  return { summary: cause, value: envelopeOf(id), ...(!isPublished && { 'x-demo-only': true }) };
}

const headersOf = (status: number, ids: readonly RefusalId[]) => ({
  [demoErrorHeader]: {
    description: 'The ID of the error.',
    schema: { type: 'string' as const, enum: [...ids] },
    'x-demo-only': true,
  },
  ...(status === 429 && {
    'retry-after': {
      description: 'How many seconds to wait.',
      schema: { type: 'integer' as const, format: 'int32', minimum: 1, maximum: 60 },
      example: 1,
    },
  }),
});

function refusalResponse(status: number, ids: readonly RefusalId[]): ZodOpenApiResponseObject {
  return {
    description: ids.map((id) => refusals[id].cause).join(' Or: '),
    headers: headersOf(status, ids),
    content: {
      'application/json': {
        schema: errorEnvelope,
        examples: Object.fromEntries(ids.map((id) => [id, exampleOf(id)])),
      },
    },
  };
}

/** The responses of an operation by status: its success and its errors, with an example of each. */
export function responsesOf(
  id: OperationId,
): Record<`${1 | 2 | 3 | 4 | 5}${string}`, ZodOpenApiResponseObject> {
  const definition: OperationDefinition = operations[id];
  const all = [...definition.refusals, ...generalRefusals(id)];
  const statuses = [...new Set(all.map((refusal) => refusals[refusal].status))].toSorted((a, b) => a - b);
  const { success } = definition;
  return {
    '200': {
      description: success.description,
      content: { 'application/json': { schema: success.schema, example: success.example } },
    },
    ...Object.fromEntries(
      statuses.map((status) => [
        String(status),
        refusalResponse(
          status,
          all.filter((refusal) => refusals[refusal].status === status),
        ),
      ]),
    ),
  };
}
