import type { OperationDefinition } from '../contract/operation-definition.ts';
import {
  operations,
  takesBody,
  type OperationId,
  type ParamsOf,
  type QueryOf,
  type RequestOf,
} from '../contract/operations.ts';
import * as z from '../contract/zod.ts';
import type { Input, Refusal } from '../domain/transition.ts';
import type { ApiRequest, UnreadBody } from './api-message.ts';

/** The operations table, typed so that each ID keeps the types of its own input. */
const table: {
  readonly [Id in OperationId]: {
    readonly request: {
      readonly body: z.ZodMiniType<RequestOf<Id>>;
      readonly query: z.ZodMiniType<QueryOf<Id>>;
      readonly params: z.ZodMiniType<ParamsOf<Id>>;
    };
  };
} = operations;

/** A request whose body was received. */
export interface ReceivedRequest extends Omit<ApiRequest, 'body'> {
  readonly body: Uint8Array | UnreadBody;
}

/**
 * Receives the body of a request, before the simulated network delays it. Never reads the body of a GET or HEAD.
 *
 * @param isKnown whether there's an operation that could read the body
 */
export async function receive(request: ApiRequest, isKnown: boolean): Promise<ReceivedRequest> {
  const hasBody = isKnown && request.method !== 'GET' && request.method !== 'HEAD';
  return { ...request, body: hasBody ? await request.body() : new Uint8Array() };
}

/** Parses JSON in UTF-8. Returns undefined, which isn't a JSON value, for anything else. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** The JSON object in the body of a request. */
function readBody({ body, header }: ReceivedRequest): { readonly value: object } | Refusal {
  const encoding = header('content-encoding')?.trim().toLowerCase();
  if (encoding !== undefined && encoding !== 'identity') return { refusal: 'compressed-body' };
  if (typeof body === 'string') return { refusal: body };
  const [mediaType] = (header('content-type') ?? '').split(';');
  if (mediaType?.trim().toLowerCase() !== 'application/json') return { refusal: 'wrong-media-type' };
  const value = parseJson(body);
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? { value } : { refusal: 'malformed-json' };
}

/** Checks the body of an operation that takes none. If the request has a body, it must be JSON, but is otherwise ignored. */
function readUnusedBody(request: ReceivedRequest): { readonly value: undefined } | Refusal {
  if (request.body.length === 0) return { value: undefined };
  const read = readBody(request);
  return 'refusal' in read ? read : { value: undefined };
}

function typeMessage({ input, expected }: z.core.$ZodIssueInvalidType): string {
  if (input === undefined) return 'is required.';
  if (expected === 'number' || expected === 'int') return 'must be a whole number.';
  return expected === 'string' ? 'must be a string.' : 'is not valid.';
}

function messageFor(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return typeMessage(issue);
  if (issue.code === 'unrecognized_keys') return 'is not a parameter of this operation.';
  if (issue.code === 'too_small' && issue.origin === 'string') return 'is required.';
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return `is too long (maximum is ${issue.maximum} characters).`;
  }
  if (issue.code === 'too_small') return `must be at least ${issue.minimum}.`;
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}.`;
  if (issue.code === 'invalid_value') return `must be one of: ${issue.values.join(', ')}.`;
  return 'is not valid.';
}

/** How many characters of an unknown parameter's name the response repeats. */
const longestName = 100;

/**
 * The fields that an issue is about, by the last part of their path: `user.email` becomes `email`. Names that aren't in
 * the contract only come from unknown parameters in a query.
 */
function fieldsOf(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => key.slice(0, longestName));
  return [String(issue.path.at(-1) ?? 'body')];
}

/** The messages for each field, from zod's issues. */
function fieldErrors(issues: readonly z.core.$ZodIssue[]): Record<string, string[]> {
  const messages = new Map<string, string[]>();
  for (const issue of issues) {
    for (const field of fieldsOf(issue))
      messages.set(field, [...(messages.get(field) ?? []), messageFor(issue)]);
  }
  return Object.fromEntries(messages);
}

/** The error for a query or body in the wrong format. */
function rejectFormat({ malformed, named = [] }: OperationDefinition, { issues }: z.core.$ZodError): Refusal {
  const shown =
    malformed === undefined ? issues : issues.filter(({ path }) => named.includes(String(path.at(-1))));
  if (malformed !== undefined && shown.length === 0) return { refusal: malformed };
  return { refusal: 'invalid-request', errors: fieldErrors(shown) };
}

const check = <Value>(schema: z.ZodMiniType<Value>, value: unknown) =>
  z.safeParse(schema, value, { reportInput: true });

/**
 * Checks a request against the schemas of its operation.
 *
 * @param params in the path
 * @returns the checked input, or why the request is rejected
 */
export function parseInput<Id extends OperationId>(
  id: Id,
  request: ReceivedRequest,
  params: Readonly<Record<string, string>>,
): { readonly input: Input<Id> } | Refusal {
  const definition: OperationDefinition = operations[id];
  const read = (takesBody(id) ? readBody : readUnusedBody)(request);
  if ('refusal' in read) return read;

  const schemas = table[id].request;
  const checkedParams = check(schemas.params, params);
  if (!checkedParams.success) return { refusal: 'unknown-path' };
  const query = check(schemas.query, Object.fromEntries(request.query));
  if (!query.success) return rejectFormat(definition, query.error);
  const body = check(schemas.body, read.value);
  if (!body.success) return rejectFormat(definition, body.error);
  return { input: { body: body.data, query: query.data, params: checkedParams.data } };
}
