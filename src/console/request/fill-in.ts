import type { InputField, OperationModel, Place } from '../../lib/reference/operation-model-schema.ts';

/** What the reader typed, by the name of the field, and by {@link moreQuery}. */
export type Values = Readonly<Record<string, string>>;

/** Names the query parameters for which the schema has no field, written as in `name=value&other=value`. */
export const moreQuery = '?';

/** The query parameters for which the schema has no field, in the reader's order. */
export const moreParameters = (values: Values): (readonly [string, string])[] => [
  ...new URLSearchParams(values[moreQuery]),
];

/** A request as it will be sent, but for who sends it. */
export interface FilledRequest {
  readonly method: string;
  /** Below the base, with its parameters and its query. */
  readonly path: string;
  /** Undefined where none is sent. */
  readonly body: object | undefined;
}

/** Turns what is typed into what is sent, field by field. */
export type Convert = (field: InputField, text: string) => unknown;

/** What each field holds before anything is typed. */
export const initialValues = ({ fields }: OperationModel): Values =>
  Object.fromEntries(fields.map(({ name, initial }) => [name, initial]));

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The value that a text stands for. One of a wrong type is left as text, so that it can be sent and refused. */
export function plainValue({ type }: InputField, text: string): unknown {
  if (type === 'string') return text;
  if (type === 'integer') return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  return parse(text);
}

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Puts a value into an object, at a path of the schema's own names; objects on the way are made. */
export function putValue(body: Tree, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) body[name] = value;
  else {
    const inner = isTree(body[name]) ? body[name] : {};
    putValue(inner, rest, value);
    body[name] = inner;
  }
}

/** An optional field that is empty is left out; a required one is sent empty, for the API to refuse. */
const isSent = ({ required }: InputField, text: string) => required || text !== '';

/** Puts a request together from what the fields hold. */
export function fillIn(model: OperationModel, values: Values, convert: Convert = plainValue): FilledRequest {
  const sent = (place: Place) =>
    model.fields.flatMap((field) => {
      const text = values[field.name] ?? '';
      return field.place === place && isSent(field, text) ? [{ field, text }] : [];
    });
  const parameters = new Map(sent('path').map(({ field, text }) => [field.name, text]));
  const path = model.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(parameters.get(name) ?? ''),
  );
  const query = new URLSearchParams([
    ...sent('query').map(({ field, text }) => [field.name, String(convert(field, text))]),
    ...moreParameters(values).map((pair) => [...pair]),
  ]);
  const body: Tree = {};
  for (const { field, text } of sent('body')) putValue(body, field.name.split('.'), convert(field, text));
  return {
    method: model.method,
    path: query.size === 0 ? path : `${path}?${query.toString()}`,
    body: model.takesBody ? withEmptyObjects(model, body) : undefined,
  };
}

/** The objects around fields that are all left out are still sent: `{"user":{}}`. */
function withEmptyObjects({ fields }: OperationModel, body: Tree): Tree {
  for (const { name, place } of fields) {
    const [outer = '', ...rest] = name.split('.');
    if (place === 'body' && rest.length > 0 && body[outer] === undefined) body[outer] = {};
  }
  return body;
}
