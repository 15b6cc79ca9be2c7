import { parseJson } from '../../api/parse-json.ts';
import type { InputField, OperationModel } from '../../reference/operation-model-schema.ts';
import { isObject, type JsonObject } from './json.ts';
import type { OutgoingRequest } from '../../api/send-request.ts';

/** What the reader typed, by the name of the parameter, and by {@link moreQuery}. */
export type Values = Readonly<Record<string, string>>;

/** Names the query parameters for which the schema has no field, written as in `name=value&other=value`. */
export const moreQuery = '?';

/** How the body is written: field by field, or as JSON. */
export type Mode = 'form' | 'raw';

/** What the reader has made of a request so far. */
export interface Draft {
  readonly mode: Mode;
  /** What stands in the path and the query. */
  readonly parameters: Values;
  /** The body as it is sent, JSON or not; the fields show and change what stands in it. Empty where none is sent. */
  readonly body: string;
  /** Whether the authtoken goes along. */
  readonly sendsAuthtoken: boolean;
}

/** The query parameters for which the schema has no field, in the reader's order. */
export const moreParameters = ({ parameters }: Draft): (readonly [string, string])[] => [
  ...new URLSearchParams(parameters[moreQuery]),
];

/** The value that a text stands for. One of a wrong type is left as text, so that it can be sent and refused. */
export function plainValue({ type }: InputField, text: string): unknown {
  if (type === 'string') return text;
  if (type === 'integer') return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  return parseJson(text) ?? text;
}

/**
 * Puts a value into an object, at a path of the schema's own names, or with `undefined` takes out what stands there.
 * Objects on the way are made in either case: `{"user":{}}`.
 */
function putValue(body: JsonObject, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length > 0) {
    const inner = isObject(body[name]) ? body[name] : {};
    putValue(inner, rest, value);
    body[name] = inner;
  } else if (value === undefined) delete body[name];
  else body[name] = value;
}

function valueAt(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return value;
  return isObject(value) && Object.hasOwn(value, name) ? valueAt(value[name], rest) : undefined;
}

/** An optional field that is empty is left out; a required one is sent empty, for the API to refuse. */
const putText = (body: JsonObject, field: InputField, text: string) =>
  putValue(body, field.name.split('.'), field.required || text !== '' ? plainValue(field, text) : undefined);

const asText = (body: JsonObject) => JSON.stringify(body, null, 2);

/** What a console starts with: the example of the operation. */
export function initialDraft({ fields, takesBody, auth }: OperationModel): Draft {
  const body: JsonObject = {};
  for (const field of fields) if (field.place === 'body') putText(body, field, field.initial);
  const parameters = fields.filter(({ place }) => place !== 'body');
  return {
    mode: 'form',
    parameters: Object.fromEntries(parameters.map(({ name, initial }) => [name, initial])),
    body: takesBody ? asText(body) : '',
    sendsAuthtoken: auth !== 'none',
  };
}

/** What each field of a draft holds, as it is typed. */
export function textsIn({ body, parameters }: Draft): (field: InputField) => string {
  const json = parseJson(body);
  return ({ name, place }) => {
    if (place !== 'body') return parameters[name] ?? '';
    const value = valueAt(json, name.split('.'));
    if (value === undefined) return '';
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
}

/** A draft in which a field holds another text. */
export function withText(draft: Draft, field: InputField, text: string): Draft {
  if (field.place !== 'body') return { ...draft, parameters: { ...draft.parameters, [field.name]: text } };
  const parsed = parseJson(draft.body);
  const body = isObject(parsed) ? parsed : {};
  putText(body, field, text);
  return { ...draft, body: asText(body) };
}

/** The path of a draft's request below the base, without its query. */
export const pathOf = ({ path }: OperationModel, { parameters }: Draft): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent((parameters[name] ?? '').toWellFormed()),
  );

/** The parameters in the query of a draft's request. */
export function queryOf({ fields }: OperationModel, draft: Draft): URLSearchParams {
  const known = fields.flatMap((field) => {
    const text = draft.parameters[field.name] ?? '';
    const isSent = field.place === 'query' && (field.required || text !== '');
    return isSent ? [[field.name, String(plainValue(field, text))]] : [];
  });
  return new URLSearchParams([...known, ...moreParameters(draft).map((pair) => [...pair])]);
}

/** The text that is sent as the body; undefined where none is. A half of a surrogate pair can't be sent as UTF-8. */
export const bodyOf = ({ takesBody }: OperationModel, { body }: Draft): string | undefined =>
  takesBody ? body.toWellFormed() : undefined;

/** The request that a draft stands for. */
export function requestOf(model: OperationModel, draft: Draft, authtoken: string): OutgoingRequest {
  const query = queryOf(model, draft);
  const path = pathOf(model, draft);
  return {
    operation: model.id,
    method: model.method,
    path: query.size === 0 ? path : `${path}?${query.toString()}`,
    body: bodyOf(model, draft),
    authtoken: draft.sendsAuthtoken ? authtoken : undefined,
  };
}
