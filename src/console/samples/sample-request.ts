import { isSecretField, namesSecret } from '../../api/mask-secrets.ts';
import type { OperationModel } from '../../reference/operation-model.ts';
import { bodyOf, type Draft, pathOf, queryOf } from '../request/draft.ts';
import { isObject, readExactly } from '../request/json.ts';
import { type SampleValue, Variable, variablesIn } from './sample-value.ts';

/** The body of a sample: a JSON value that each language writes in its own notation, or a text that is sent as it is. */
export type SampleBody = { readonly json: SampleValue } | { readonly text: string | Variable };

/** A request for the samples to write. */
export interface SampleRequest {
  readonly id: string;
  readonly method: string;
  /** Scheme, host, and port. */
  readonly base: string;
  /** Below the base, without the query. */
  readonly path: string;
  readonly query: readonly (readonly [string, string | Variable])[];
  /** Undefined if none is sent. */
  readonly body: SampleBody | undefined;
  /** Undefined if none is sent. */
  readonly authtoken: Variable | undefined;
  /** The text that each variable replaces, by the variable's name. */
  readonly secrets: ReadonlyMap<string, string>;
}

/** How to write a sample. */
export interface SampleOptions {
  readonly base: string;
  /** Writes the secrets that the reader typed, instead of variables, into the sample. */
  readonly withSecrets: boolean;
}

/** The variables in the query and the body of a request. */
export const variablesOf = ({ query, body }: SampleRequest): readonly Variable[] => [
  ...query.flatMap(([, value]) => variablesIn(value)),
  ...(body === undefined ? [] : variablesIn('json' in body ? body.json : body.text)),
];

/** Names a variable for each secret after its field, with a number if another secret already has that name. */
function variableNames(reserved: string | undefined) {
  const secrets = new Map<string, string>();
  const isFree = (name: string, secret: string) =>
    name !== reserved && (secrets.get(name) ?? secret) === secret;
  const variable = (field: string, secret: string) => {
    const first = field.toUpperCase();
    let name = first;
    for (let count = 2; !isFree(name, secret); count += 1) name = `${first}_${count}`;
    secrets.set(name, secret);
    return new Variable(name);
  };
  return { secrets, variable };
}

/** Whether a value contains a secret that isn't a string, such as a code as a number. */
const hasOtherSecret = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([name, item]: [string, unknown]) =>
    isSecretField(name) ? item !== null && typeof item !== 'string' : hasOtherSecret(item),
  );

/**
 * The request that the samples show for a draft. Variables replace the secrets that the reader typed, but not the example's
 * values, which aren't secret. In a form, they also replace empty secrets that only an email or an app can provide.
 */
export function sampleRequest(
  model: OperationModel,
  draft: Draft,
  { base, withSecrets }: SampleOptions,
): SampleRequest {
  const authtoken = draft.sendsAuthtoken ? new Variable('AUTHTOKEN') : undefined;
  const { secrets, variable } = variableNames(authtoken?.name);
  const examples = new Map(model.fields.map(({ name, initial }) => [name, initial]));

  const conceal = (path: readonly string[], text: string) => {
    const name = path.at(-1) ?? '';
    const example = examples.get(path.join('.'));
    const isTyped = text !== '' && text !== example && !withSecrets;
    const isMissing = text === '' && example === '' && draft.mode === 'form';
    return isSecretField(name) && (isTyped || isMissing) ? variable(name, text) : text;
  };
  const withVariables = (value: unknown, path: readonly string[]): SampleValue => {
    if (typeof value === 'string') return conceal(path, value);
    if (Array.isArray(value)) return value.map((item) => withVariables(item, path));
    if (isObject(value))
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, withVariables(item, [...path, name])]),
      );
    return typeof value === 'number' || typeof value === 'boolean' ? value : null;
  };
  const bodyFrom = (text: string): SampleBody => {
    const exact = readExactly(text);
    if (exact !== undefined && (withSecrets || !hasOtherSecret(exact.value)))
      return { json: withVariables(exact.value, []) };
    // A variable is a string, so it can't replace another type; and in text that can't be parsed, secrets can't be found.
    return { text: !withSecrets && namesSecret(text) ? variable('body', text) : text };
  };

  const text = bodyOf(model, draft);
  return {
    id: model.id,
    method: model.method,
    base,
    path: pathOf(model, draft),
    query: [...queryOf(model, draft)].map(([name, value]) => [name, conceal([name], value)] as const),
    body: text === undefined ? undefined : bodyFrom(text),
    authtoken,
    secrets,
  };
}
