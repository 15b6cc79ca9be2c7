import type { InputField, OperationModel } from '../../lib/reference/operation-model-schema.ts';
import { fillIn, plainValue, type Values } from '../request/fill-in.ts';
import { variable } from './variables.ts';

/** A request as the samples show it. */
export interface SampleRequest {
  readonly id: string;
  readonly method: string;
  /** Scheme, host and port. */
  readonly base: string;
  /** Below the base. */
  readonly path: string;
  /** Undefined where none is sent; a text where it is no JSON. */
  readonly body: object | string | undefined;
  /** Undefined where none is sent. */
  readonly authtoken: string | undefined;
}

/** How a sample is to be written. */
export interface SampleOptions {
  readonly base: string;
  /** Puts secrets that the reader typed into the sample, instead of reading them from the environment. */
  readonly withSecrets: boolean;
  readonly sendsAuthtoken: boolean;
}

const lastName = (name: string) => name.split('.').at(-1) ?? name;

/** Keeps what the page itself put into a field; what the reader typed as a secret is read from the environment. */
const convert = (withSecrets: boolean) => (field: InputField, text: string) => {
  const isOwn = field.secret && (text === '' || (!withSecrets && text !== field.initial));
  return isOwn ? variable(lastName(field.name)) : plainValue(field, text);
};

/** The request that the samples show for what the form holds. */
export function sampleRequest(model: OperationModel, values: Values, options: SampleOptions): SampleRequest {
  const { method, path, body } = fillIn(model, values, convert(options.withSecrets));
  return {
    id: model.id,
    method,
    base: options.base,
    path,
    body,
    authtoken: options.sendsAuthtoken ? variable('authtoken') : undefined,
  };
}
