import * as z from '../../demo-backend/contract/zod.ts';

/** A schema as JSON Schema has it. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** One value that a schema describes and that is no object itself. */
export interface Leaf {
  /** The names of the objects around it and its own; `[]` after a list of objects, alone where all is one list. */
  readonly path: readonly string[];
  readonly schema: JsonSchema;
  readonly required: boolean;
  /** Marked as the demo's own, alone or with an object around it. */
  readonly demoOnly: boolean;
}

const isSchema = (schema: unknown): schema is JsonSchema => typeof schema === 'object' && schema !== null;

/** The schema behind "this or null". */
export const present = (schema: JsonSchema): JsonSchema =>
  schema.anyOf?.filter(isSchema).find(({ type }) => type !== 'null') ?? schema;

/** The schema of the items of a list, if it is one. */
export function itemsOf(schema: JsonSchema): JsonSchema | undefined {
  const { items } = present(schema);
  return isSchema(items) ? items : undefined;
}

/** The object that a field holds, or a list of which it holds, and the name under which its fields are found. */
function inside(name: string, schema: JsonSchema): [string, JsonSchema] {
  const items = itemsOf(schema);
  return items === undefined ? [name, present(schema)] : [`${name}[]`, items];
}

function* leavesOf(schema: JsonSchema, path: readonly string[], marked = false): Generator<Leaf> {
  const required = new Set(schema.required);
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    if (!isSchema(value)) continue;
    const [insideName, content] = inside(key, value);
    const demoOnly = marked || value['x-demo-only'] === true;
    if (content.properties) yield* leavesOf(content, [...path, insideName], demoOnly);
    else yield { path: [...path, key], schema: value, required: required.has(key), demoOnly };
  }
}

/** A value in which each reference to a definition is replaced by what is defined. Nothing in the contract is recursive. */
function inline(value: unknown, definitions: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((item) => inline(item, definitions));
  if (typeof value !== 'object' || value === null) return value;
  if ('$ref' in value) return inline(definitions.get(String(value.$ref)), definitions);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inline(item, definitions)]));
}

/**
 * A schema of the contract as JSON Schema; what JSON Schema cannot say is left open. Schemas that the OpenAPI document
 * has given a name come as references, which are resolved.
 */
function toJsonSchema(schema: z.ZodMiniType): JsonSchema {
  const { $defs = {}, ...root } = z.toJSONSchema(schema, { unrepresentable: 'any' });
  const definitions = new Map(Object.entries($defs).map(([name, value]) => [`#/$defs/${name}`, value]));
  const whole = inline(root, definitions);
  return isSchema(whole) ? whole : {};
}

/** Every value that a schema of the contract describes, in its order, objects opened up. None where nothing is taken. */
export function walk(schema: z.ZodMiniType): Leaf[] {
  const [name, content] = inside('', toJsonSchema(schema));
  return [...leavesOf(content, name === '' ? [] : [name])];
}
