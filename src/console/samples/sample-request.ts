import { isSecretField, namesSecret } from '../../api/mask-secrets.ts';
import type { OperationModel } from '../../reference/operation-model-schema.ts';
import { bodyOf, type Draft, pathOf, queryOf } from '../request/draft.ts';
import { isObject, readExactly } from '../request/json.ts';
import { type SampleValue, Variable, variablesIn } from './variable.ts';

/** The body of a sample: JSON that a language may write in its own way, or a text that is sent as it is. */
export type SampleBody = { readonly json: SampleValue } | { readonly text: string | Variable };

/** A request as the samples show it. */
export interface SampleRequest {
  readonly id: string;
  readonly method: string;
  /** Scheme, host and port. */
  readonly base: string;
  /** Below the base, without the query. */
  readonly path: string;
  readonly query: readonly (readonly [string, string | Variable])[];
  /** Undefined where none is sent. */
  readonly body: SampleBody | undefined;
  /** Undefined where none is sent. */
  readonly authtoken: Variable | undefined;
  /** What was typed where the sample reads a variable, by the variable's name. */
  readonly secrets: ReadonlyMap<string, string>;
}

/** How a sample is to be written. */
export interface SampleOptions {
  readonly base: string;
  /** Puts secrets that the reader typed into the sample, instead of reading them from the environment. */
  readonly withSecrets: boolean;
}

/** The variables of everything but the authtoken, which goes as a header. */
export const variablesOf = ({ query, body }: SampleRequest): readonly Variable[] => [
  ...query.flatMap(([, value]) => variablesIn(value)),
  ...(body === undefined ? [] : variablesIn('json' in body ? body.json : body.text)),
];

/** Gives secrets the names of variables: that of the field, with a number where another secret has it already. */
class Names {
  readonly secrets = new Map<string, string>();
  readonly #reserved: string | undefined;

  constructor(reserved: string | undefined) {
    this.#reserved = reserved;
  }

  variable(field: string, secret: string): Variable {
    const first = field.toUpperCase();
    let name = first;
    for (let count = 2; !this.#isFree(name, secret); count += 1) name = `${first}_${count}`;
    this.secrets.set(name, secret);
    return new Variable(name);
  }

  #isFree(name: string, secret: string): boolean {
    return name !== this.#reserved && (this.secrets.get(name) ?? secret) === secret;
  }
}

/** Whether a value holds a secret that isn't a string, such as a code as a number. */
const hasOtherSecret = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([name, item]: [string, unknown]) =>
    isSecretField(name) ? item !== null && typeof item !== 'string' : hasOtherSecret(item),
  );

/**
 * The request that the samples show for a draft. Secrets that the reader typed are read from the environment; the demo's
 * own, which the page came with, are not. So are those that a form leaves empty because only an email or an app tells them.
 */
export function sampleRequest(
  model: OperationModel,
  draft: Draft,
  { base, withSecrets }: SampleOptions,
): SampleRequest {
  const authtoken = draft.sendsAuthtoken ? new Variable('AUTHTOKEN') : undefined;
  const names = new Names(authtoken?.name);
  const examples = new Map(model.fields.map(({ name, initial }) => [name, initial]));

  const conceal = (path: readonly string[], text: string) => {
    const name = path.at(-1) ?? '';
    const example = examples.get(path.join('.'));
    const isTyped = text !== '' && text !== example && !withSecrets;
    const isMissing = text === '' && example === '' && draft.mode === 'form';
    return isSecretField(name) && (isTyped || isMissing) ? names.variable(name, text) : text;
  };
  const template = (value: unknown, path: readonly string[]): SampleValue => {
    if (typeof value === 'string') return conceal(path, value);
    if (Array.isArray(value)) return value.map((item) => template(item, path));
    if (isObject(value))
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, template(item, [...path, name])]),
      );
    return typeof value === 'number' || typeof value === 'boolean' ? value : null;
  };
  const bodyFrom = (text: string): SampleBody => {
    const exact = readExactly(text);
    if (exact !== undefined && (withSecrets || !hasOtherSecret(exact.value)))
      return { json: template(exact.value, []) };
    // A variable is a string, so it can't stand for another type. In a text that isn't exact, secrets can't be found.
    return { text: !withSecrets && namesSecret(text) ? names.variable('body', text) : text };
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
    secrets: names.secrets,
  };
}
