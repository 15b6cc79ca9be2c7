import { secretFieldNames } from '../../demo-backend/contract/operations.ts';

/** Whether the contract declares a field of this name as secret, in a body, a query, or the headers. */
export const isSecretField = (name: string): boolean => secretFieldNames.has(name);

/** Whether a text contains the name of a secret field. */
export const namesSecret = (text: string): boolean =>
  [...secretFieldNames].some((name) => text.includes(name));

/** What replaces a secret. */
export const mask = '••••••';

/** How many levels of nested lists and objects are searched. The API's own values have fewer than ten. */
const maximumDepth = 100;

/** Whether a value looks like an error's `errors`: messages for each field, which never repeat the field's value. */
const isMessages = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every(
    (list) => Array.isArray(list) && list.every((message) => typeof message === 'string'),
  );

/**
 * A copy of a JSON value with the value of each secret field, whatever its type, replaced by dots. Anything more than 100
 * levels deep is replaced too. The messages under `errors` stay readable.
 */
export function maskSecrets(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === maximumDepth) return mask;
  if (Array.isArray(value)) return value.map((item) => maskSecrets(item, depth + 1));
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => {
    if (key === 'errors' && isMessages(item)) return [key, item];
    const isSecret = isSecretField(key) && item !== null && item !== undefined;
    return [key, isSecret ? mask : maskSecrets(item, depth + 1)];
  });
  return Object.fromEntries(entries);
}

/** A path with the value of each secret parameter of its query replaced by dots. */
export function maskSecretsInPath(path: string): string {
  const start = path.indexOf('?') + 1;
  const query = path
    .slice(start)
    .split('&')
    .map((parameter) => {
      // The API decodes names, so an encoded name means the same field.
      const [[name = ''] = []] = new URLSearchParams(parameter);
      return parameter.includes('=') && isSecretField(name) ? `${name}=${mask}` : parameter;
    });
  return start === 0 ? path : path.slice(0, start) + query.join('&');
}
