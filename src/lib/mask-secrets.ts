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

/** What is shown in the place of a secret. */
export const mask = '••••••';

/**
 * A copy of a JSON value in which each secret that is a string, or a list of strings, is replaced by dots.
 *
 * The lists under `errors` stay readable: they hold sentences about a field and not its value.
 */
export function maskSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskSecrets);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => {
    if (key === 'errors') return [key, item];
    const isSecret = isSecretField(key) && (typeof item === 'string' || Array.isArray(item));
    return [key, isSecret ? mask : maskSecrets(item)];
  });
  return Object.fromEntries(entries);
}

/** A path with its query, in which the value of each parameter that holds a secret is replaced by dots. */
export const maskSecretsInPath = (path: string): string =>
  path.replaceAll(/([?&])([^=&]+)=[^&]*/g, (part, separator: string, name: string) =>
    isSecretField(name) ? `${separator}${name}=${mask}` : part,
  );
