/** The value at a path in a JSON value, as in `['user', 'email']` or `['emails', '0']`; undefined if there's none. */
export function valueAt(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return valueAt(new Map(Object.entries(value)).get(name), rest);
}
