/** Fields whose values are secrets, wherever they stand in a body or among headers. */
const secretFields = new Set([
  'authtoken',
  'password',
  'current_password',
  'password_confirmation',
  'tfa_token',
  'reset_password_token',
  'reset_url',
  'secret',
  'otpauth_url',
  'qr_code',
  'backup_codes',
]);

/** Whether a field of this name holds a secret. */
export const isSecretField = (name: string): boolean => secretFields.has(name);

/** Whether a text has the name of a field in it that holds a secret. */
export const namesSecret = (text: string): boolean => [...secretFields].some((name) => text.includes(name));

/** What is shown in the place of a secret. */
export const mask = '••••••';

/** How many lists and objects inside each other are looked through. The API's own values have fewer than ten. */
const deepest = 100;

/** Whether a value is the list of sentences for each field of an error. They don't repeat the fields' values. */
const isSentences = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every(
    (list) => Array.isArray(list) && list.every((sentence) => typeof sentence === 'string'),
  );

/**
 * A copy of a JSON value in which each secret, whatever its type, is replaced by dots, and so is whatever lies more than
 * 100 levels deep. The sentences under `errors` stay readable.
 */
export function maskSecrets(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === deepest) return mask;
  if (Array.isArray(value)) return value.map((item) => maskSecrets(item, depth + 1));
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => {
    if (key === 'errors' && isSentences(item)) return [key, item];
    const isSecret = isSecretField(key) && item !== null && item !== undefined;
    return [key, isSecret ? mask : maskSecrets(item, depth + 1)];
  });
  return Object.fromEntries(entries);
}

/** A path with its query, in which the value of each parameter that holds a secret is replaced by dots. */
export function maskSecretsInPath(path: string): string {
  const start = path.indexOf('?') + 1;
  const query = path
    .slice(start)
    .split('&')
    .map((parameter) => {
      // The API decodes names, so an encoded one names the same field.
      const [[name = ''] = []] = new URLSearchParams(parameter);
      return parameter.includes('=') && isSecretField(name) ? `${name}=${mask}` : parameter;
    });
  return start === 0 ? path : path.slice(0, start) + query.join('&');
}
