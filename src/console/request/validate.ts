import * as z from '../../../demo-backend/contract/zod.ts';
import { nothing, type OperationDefinition } from '../../../demo-backend/contract/operation-definition.ts';
import { operations, type OperationId } from '../../../demo-backend/contract/operations.ts';
import type { Place } from '../../reference/operation-model-schema.ts';

/** What is wrong with one value of a request, before it is sent. */
export interface Fault {
  readonly place: Place;
  /** As in `user.email`; empty for the body as a whole. */
  readonly field: string;
  readonly message: string;
}

/** The parts of a request that the contract has a schema for. */
export interface RequestParts {
  readonly body: unknown;
  readonly query: Readonly<Record<string, unknown>>;
  readonly path: Readonly<Record<string, unknown>>;
}

type Issue = z.core.$ZodIssue;

function tooBig(issue: z.core.$ZodIssueTooBig): string {
  return issue.origin === 'string'
    ? `Must have at most ${issue.maximum} characters.`
    : `Must be at most ${issue.maximum}.`;
}

const wrongForm = 'Doesn’t match the documented format.';

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
  return issue.origin === 'string' ? 'Is required.' : `Must be at least ${issue.minimum}.`;
}

function wrongType({ input, expected }: z.core.$ZodIssueInvalidType): string {
  if (input === undefined) return 'Is required.';
  return expected === 'number' || expected === 'int'
    ? 'Must be a whole number.'
    : `Must be of type ${expected}.`;
}

function messageOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return wrongType(issue);
  if (issue.code === 'too_small') return tooSmall(issue);
  if (issue.code === 'too_big') return tooBig(issue);
  if (issue.code === 'invalid_value') return `Must be one of: ${issue.values.join(', ')}.`;
  if (issue.code === 'unrecognized_keys') return 'Is not a parameter of this operation.';
  const isEmail = issue.code === 'invalid_format' && issue.format === 'email';
  return isEmail ? 'Must be an email address.' : wrongForm;
}

const fieldsOf = (issue: Issue): readonly string[] =>
  issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.map(String).join('.')];

const nothingWrong: readonly Fault[] = [];

function faultsIn(place: Place, schema: z.ZodMiniType, value: unknown): readonly Fault[] {
  const result = z.safeParse(schema, value, { reportInput: true });
  if (result.success) return nothingWrong;
  return result.error.issues.flatMap((issue) =>
    fieldsOf(issue).map((field) => ({ place, field, message: messageOf(issue) })),
  );
}

/** Holds a request against the contract's schemas: what the API would find wrong with its form. */
export function faultsOf(id: OperationId, { body, query, path }: RequestParts): readonly Fault[] {
  const { request }: OperationDefinition = operations[id];
  return [
    ...faultsIn('path', request.params, path),
    ...faultsIn('query', request.query, query),
    ...(request.body === nothing.body ? nothingWrong : faultsIn('body', request.body, body)),
  ];
}
