import { parseJson } from '../../api/parse-json.ts';
import type { OutgoingRequest } from '../../api/send-request.ts';
import type { InputField, OperationModel } from '../../reference/operation-model.ts';
import { valueAt } from '../../reference/value-at.ts';
import { isObject, type JsonObject } from './json.ts';

/** The key in a draft's parameters for query parameters that the operation doesn't have, as in `name=value&other=value`. */
export const moreQuery = '?';

/** A request that the reader is filling in. */
export interface Draft {
  /** Whether the body is filled in field by field or as JSON. */
  readonly mode: 'form' | 'raw';
  /** The text of each parameter in the path and the query by its name, and of {@link moreQuery}. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The text of the body, which doesn't have to be JSON; fields read and change it. Empty if the operation takes no body. */
  readonly body: string;
  readonly sendsAuthtoken: boolean;
}

/** Updates a draft with a function of its latest version. */
export type ChangeDraft = (next: (last: Draft) => Draft) => void;

/** The query parameters that the operation doesn't have, in the reader's order. */
export const moreParameters = ({ parameters }: Draft): [string, string][] => [
  ...new URLSearchParams(parameters[moreQuery]),
];

/** Converts the text of a field to the field's type. Text that doesn't fit the type stays text, so the API can reject it. */
export function plainValue({ type }: InputField, text: string): unknown {
  if (type === 'string') return text;
  if (type === 'integer') return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  return parseJson(text) ?? text;
}

/**
 * Sets the value at a path in an object, or removes it if the value is `undefined`. In both cases, adds missing objects along
 * the path, as in `{"user":{}}`.
 */
function putValue(body: JsonObject, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length > 0) {
    const inner = isObject(body[name]) ? body[name] : {};
    putValue(inner, rest, value);
    body[name] = inner;
  } else if (value === undefined) delete body[name];
  else body[name] = value;
}

/** Puts the text of a field into the body. An empty optional field is left out; an empty required one is sent empty. */
const putText = (body: JsonObject, field: InputField, text: string) =>
  putValue(body, field.name.split('.'), field.required || text !== '' ? plainValue(field, text) : undefined);

const asText = (body: JsonObject) => JSON.stringify(body, null, 2);

/** The draft that a console starts with: the operation's example. */
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

/** Returns a function that reads the text of each field from a draft. */
export function textsIn({ body, parameters }: Draft): (field: InputField) => string {
  const json = parseJson(body);
  return ({ name, place }) => {
    if (place !== 'body') return parameters[name] ?? '';
    const value = valueAt(json, name.split('.'));
    if (value === undefined) return '';
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
}

/** A copy of a draft with another text for a parameter, or for {@link moreQuery}. */
export const withParameter = (draft: Draft, name: string, text: string): Draft => ({
  ...draft,
  parameters: { ...draft.parameters, [name]: text },
});

/** A copy of a draft in which one field has another text. */
export function withText(draft: Draft, field: InputField, text: string): Draft {
  if (field.place !== 'body') return withParameter(draft, field.name, text);
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

/** The query parameters of a draft's request. */
export function queryOf({ fields }: OperationModel, draft: Draft): URLSearchParams {
  const known = fields.flatMap((field) => {
    const text = draft.parameters[field.name] ?? '';
    const isSent = field.place === 'query' && (field.required || text !== '');
    return isSent ? [[field.name, String(plainValue(field, text))]] : [];
  });
  return new URLSearchParams([...known, ...moreParameters(draft)]);
}

/** The body of a draft's request; undefined if the operation takes none. UTF-8 can't encode half a surrogate pair. */
export const bodyOf = ({ takesBody }: OperationModel, { body }: Draft): string | undefined =>
  takesBody ? body.toWellFormed() : undefined;

/** The request of a draft. */
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
