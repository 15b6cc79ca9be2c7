import { examples } from '../../demo-backend/contract/examples.ts';
import * as z from '../../demo-backend/contract/zod.ts';
import { nothing } from '../../demo-backend/contract/operation-definition.ts';
import { operationIds, type OperationId } from '../../demo-backend/contract/operations.ts';
import { isSecretField } from '../api/mask-secrets.ts';
import { addressOf, anchorOf } from './anchors.ts';
import { boundsOf } from './fields.ts';
import { operationOf } from './lookup.ts';
import { type JsonSchema, type Leaf, present, walk } from './schema-walk.ts';

const place = z.enum(['path', 'query', 'body']);

/** The part of a request that contains a value. */
export type Place = z.infer<typeof place>;

const inputField = z.object({
  /** As in `user.email`. */
  name: z.string(),
  place,
  type: z.enum(['string', 'integer', 'boolean', 'json']),
  required: z.boolean(),
  secret: z.boolean(),
  choices: z.optional(z.array(z.string())),
  /** Its description and its bounds. */
  hint: z.optional(z.string()),
  /** The text that the field starts with; empty if only the reader can know the value. */
  initial: z.string(),
});

/** A value of a request that the reader can fill in. */
export type InputField = Readonly<z.infer<typeof inputField>>;

/** An operation as plain data for the console and the samples. The build makes it and writes it into the page. */
export const operationModelSchema = z.object({
  id: z.enum(operationIds),
  title: z.string(),
  method: z.string(),
  /** Below the base, with parameters as `{name}`. */
  path: z.string(),
  anchor: z.string(),
  address: z.string(),
  auth: z.enum(['none', 'authtoken', 'authtoken-or-reset-token']),
  demoOnly: z.boolean(),
  takesBody: z.boolean(),
  fields: z.array(inputField),
});

/** See {@link operationModelSchema}. */
export type OperationModel = Readonly<z.infer<typeof operationModelSchema>>;

/** The value at a path in a JSON value, as in `['user', 'email']` or `['emails', '0']`; undefined if there's none. */
export function valueAt(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return valueAt(new Map(Object.entries(value)).get(name), rest);
}

function inputType(schema: JsonSchema): InputField['type'] {
  const { type, enum: choices } = present(schema);
  if (choices !== undefined || type === 'string') return 'string';
  if (type === 'integer' || type === 'number') return 'integer';
  return type === 'boolean' ? 'boolean' : 'json';
}

/** Values that come from an email or an app. An example of one would never work. */
const neverInitial = new Set(['reset_password_token', 'tfa_token']);

/** A field's value in the example of its operation; undefined if the example leaves it out. */
function exampleOf(id: OperationId, path: readonly string[]): unknown {
  const request: unknown = examples[id].request;
  return neverInitial.has(path.at(-1) ?? '') ? undefined : valueAt(request, path);
}

function typed(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function fieldModel(id: OperationId, where: Place, { path, schema, required }: Leaf): InputField {
  const name = path.at(-1) ?? '';
  const { enum: choices, description, examples: own = [] } = present(schema);
  const hint = [schema.description ?? description, boundsOf(schema)].filter(Boolean).join(' · ');
  return {
    name: path.join('.'),
    place: where,
    type: inputType(schema),
    required,
    secret: isSecretField(name),
    ...(choices && { choices: choices.map(String) }),
    ...(hint && { hint }),
    initial: typed(exampleOf(id, path) ?? own[0]),
  };
}

const fieldsIn = (id: OperationId, where: Place, schema: z.ZodMiniType): InputField[] =>
  walk(schema).map((leaf) => fieldModel(id, where, leaf));

/** The model of an operation of the contract. */
export function operationModel(id: OperationId): OperationModel {
  const { method, path, auth, demoOnly, summary, request } = operationOf(id);
  return {
    id,
    title: summary,
    method,
    path,
    anchor: anchorOf(id),
    address: addressOf(id),
    auth,
    demoOnly,
    takesBody: request.body !== nothing.body,
    fields: [
      ...fieldsIn(id, 'path', request.params),
      ...fieldsIn(id, 'query', request.query),
      ...fieldsIn(id, 'body', request.body),
    ],
  };
}
