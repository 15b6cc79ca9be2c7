import * as z from '../../demo-backend/contract/zod.ts';

/** A schema as JSON Schema. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A value in a schema that isn't an object. */
export interface Leaf {
  /** The names of the objects around it, then its own. `[]` follows a list of objects, or is alone if the whole value is a list. */
  readonly path: readonly string[];
  readonly schema: JsonSchema;
  readonly required: boolean;
  /** Whether it, or an object around it, is marked as belonging to the demo only. */
  readonly demoOnly: boolean;
}

const isSchema = (schema: unknown): schema is JsonSchema => typeof schema === 'object' && schema !== null;

/** The schema of a nullable value without the null; any other schema unchanged. */
export const nonNull = (schema: JsonSchema): JsonSchema =>
  schema.anyOf?.filter(isSchema).find(({ type }) => type !== 'null') ?? schema;

/** The schema of a list's items; undefined if the schema isn't a list. */
export function itemsOf(schema: JsonSchema): JsonSchema | undefined {
  const { items } = nonNull(schema);
  return isSchema(items) ? items : undefined;
}

/** The object in a field, or in the list that the field has, and the name that goes before its own fields. */
function inside(name: string, schema: JsonSchema): [string, JsonSchema] {
  const items = itemsOf(schema);
  return items === undefined ? [name, nonNull(schema)] : [`${name}[]`, items];
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

/** Every value in a schema of the contract, in its order, including those in nested objects. Empty for no input. */
export function walk(schema: z.ZodMiniType): Leaf[] {
  const [name, content] = inside('', z.toJSONSchema(schema, { unrepresentable: 'any' }));
  return [...leavesOf(content, name === '' ? [] : [name])];
}
