import type { OperationModel } from '../../lib/reference/operation-model-schema.ts';
import type { Values } from '../request/fill-in.ts';

function valueAt(body: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return body;
  const isThere = typeof body === 'object' && body !== null && Object.hasOwn(body, name);
  return isThere ? valueAt(new Map(Object.entries(body)).get(name), rest) : undefined;
}

function asTyped(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What the form's fields hold for a body that was written as JSON. What the form has no field for is lost. */
export const valuesIn = ({ fields }: OperationModel, body: object, values: Values): Values => ({
  ...values,
  ...Object.fromEntries(
    fields.flatMap(({ name, place }) =>
      place === 'body' ? [[name, asTyped(valueAt(body, name.split('.')))]] : [],
    ),
  ),
});
