import * as z from '../../../demo-backend/contract/zod.ts';
import { parseJson } from '../../api/parse-json.ts';
import type { OperationModel, Place } from '../../reference/operation-model.ts';
import { type Draft, moreParameters, plainValue } from './draft.ts';
import type { OperationDefinition } from '../../../demo-backend/contract/operation-definition.ts';
import { operations, takesBody, type OperationId } from '../../../demo-backend/contract/operations.ts';

/** An error in one value of a request, found before the request is sent. */
export interface FieldError {
  readonly place: Place;
  /** As in `user.email`; empty for the body as a whole. */
  readonly field: string;
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

const tooBig = ({ origin, maximum }: z.core.$ZodIssueTooBig) =>
  origin === 'string' ? `Must have at most ${maximum} characters.` : `Must be at most ${maximum}.`;

const tooSmall = ({ origin, minimum }: z.core.$ZodIssueTooSmall) =>
  origin === 'string' ? 'Is required.' : `Must be at least ${minimum}.`;

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
  return isEmail ? 'Must be an email address.' : 'Doesn’t match the documented format.';
}

const fieldsOf = (issue: Issue): readonly string[] =>
  issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.map(String).join('.')];

function errorsIn(place: Place, schema: z.ZodMiniType, value: unknown): readonly FieldError[] {
  const result = z.safeParse(schema, value, { reportInput: true });
  if (result.success) return [];
  return result.error.issues.flatMap((issue) =>
    fieldsOf(issue).map((field) => ({ place, field, message: messageOf(issue) })),
  );
}

/** Checks a request against the contract's schemas. Finds the errors for which the API would reject its format. */
export function validateRequest(
  id: OperationId,
  { body, query, path }: Readonly<Record<Place, unknown>>,
): readonly FieldError[] {
  const { request }: OperationDefinition = operations[id];
  return [
    ...errorsIn('path', request.params, path),
    ...errorsIn('query', request.query, query),
    ...(takesBody(id) ? errorsIn('body', request.body, body) : []),
  ];
}

/** The parameters of a draft in its path or its query. Empty ones are left out. */
function parametersOf({ fields }: OperationModel, { parameters }: Draft, place: Place) {
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const text = parameters[field.name] ?? '';
      return field.place === place && text !== '' ? [[field.name, plainValue(field, text)]] : [];
    }),
  );
}

/** Checks a draft: that its body is JSON, then the whole request as {@link validateRequest} does. */
export function validateDraft(model: OperationModel, draft: Draft): readonly FieldError[] {
  const body = model.takesBody ? parseJson(draft.body) : undefined;
  if (model.takesBody && body === undefined)
    return [{ place: 'body', field: '', message: 'This isn’t JSON yet.' }];
  return validateRequest(model.id, {
    query: { ...parametersOf(model, draft, 'query'), ...Object.fromEntries(moreParameters(draft)) },
    path: parametersOf(model, draft, 'path'),
    body,
  });
}
