import { takesBody, type OperationId } from '../../demo-backend/contract/operations.ts';
import type * as z from '../../demo-backend/contract/zod.ts';
import { isSecretField } from '../api/mask-secrets.ts';
import { boundsOf } from './fields.ts';
import { operationOf } from './lookup.ts';
import type { InputField, OperationModel, Place } from './operation-model.ts';
import { type JsonSchema, type Leaf, nonNull, walk } from './schema-walk.ts';
import { valueAt } from './value-at.ts';

function inputType(schema: JsonSchema): InputField['type'] {
  const { type, enum: choices } = nonNull(schema);
  if (choices !== undefined || type === 'string') return 'string';
  if (type === 'integer' || type === 'number') return 'integer';
  return type === 'boolean' ? 'boolean' : 'json';
}

/** Fields whose value comes from an email or an app, so the value in an example would never work. */
const neverInitial = new Set(['reset_password_token', 'tfa_token']);

/** A field's value in the example of its operation; undefined if the example leaves it out. */
function exampleOf(id: OperationId, path: readonly string[]): unknown {
  const { example } = operationOf(id).request;
  return neverInitial.has(path.at(-1) ?? '') ? undefined : valueAt(example, path);
}

function typed(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const asSentence = (bounds: string | undefined): string =>
  bounds === undefined ? '' : `${bounds.charAt(0).toUpperCase()}${bounds.slice(1)}.`;

function inputField(id: OperationId, place: Place, { path, schema, required }: Leaf): InputField {
  const name = path.at(-1) ?? '';
  const { enum: choices, description, examples: schemaExamples = [] } = nonNull(schema);
  const bounds = asSentence(boundsOf(schema));
  const hint = [schema.description ?? description, bounds].filter(Boolean).join(' ');
  return {
    name: path.join('.'),
    place,
    type: inputType(schema),
    required,
    secret: isSecretField(name),
    ...(choices && { choices: choices.map(String) }),
    ...(hint && { hint }),
    initial: typed(exampleOf(id, path) ?? schemaExamples[0]),
  };
}

const fieldsIn = (id: OperationId, place: Place, schema: z.ZodMiniType): InputField[] =>
  walk(schema).map((leaf) => inputField(id, place, leaf));

/** The model of an operation. Runs at build time only, so that the contract's examples stay out of the browser's code. */
export function operationModel(id: OperationId): OperationModel {
  const { method, path, auth, area, summary, request } = operationOf(id);
  return {
    id,
    title: summary,
    method,
    path,
    auth,
    demoOnly: area !== 'product',
    takesBody: takesBody(id),
    fields: [
      ...fieldsIn(id, 'path', request.params),
      ...fieldsIn(id, 'query', request.query),
      ...fieldsIn(id, 'body', request.body),
    ],
  };
}
