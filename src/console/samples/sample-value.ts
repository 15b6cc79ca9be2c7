/** A value that a sample reads from an environment variable. */
export class Variable {
  /** As in `RESET_PASSWORD_TOKEN`. */
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** A JSON value in which variables replace some of the strings. */
export type SampleValue =
  string | number | boolean | null | Variable | SampleValue[] | { readonly [name: string]: SampleValue };

/** All variables in a value. */
export function variablesIn(value: SampleValue): Variable[] {
  if (value instanceof Variable) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(variablesIn) : [];
}

/** Replaces the variables in a value. One without a value becomes undefined, which JSON leaves out. */
export function resolve(value: SampleValue, values: ReadonlyMap<string, string>): unknown {
  if (value instanceof Variable) return values.get(value.name);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => resolve(item, values));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, resolve(item, values)]));
}
