import { operations, type OperationId } from '../../demo-backend/contract/operations.ts';
import type * as z from '../../demo-backend/contract/zod.ts';
import { operationsIn } from './lookup.ts';
import { itemsOf, type JsonSchema, nonNull, walk } from './schema-walk.ts';

/** One field of a request or a response, as the reference shows it. */
export interface FieldRow {
  /** With the names of the objects around it, as in `user.email`. `[]` follows a list, or is alone if the whole value is a list. */
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description?: string;
  /** As in "1 to 100 characters". */
  readonly bounds?: string;
  /** Whether only the demo has it: the product doesn't document it. */
  readonly demoOnly: boolean;
}

const formats: Readonly<Record<string, string>> = {
  'date-time': 'string, a time in ISO 8601',
  email: 'string, an email address',
};

/** The type of a field for readers, with `backticks` around literal values. */
function typeName(schema: JsonSchema): string {
  const { format = '', enum: choices, const: only, type } = nonNull(schema);
  if (choices) return choices.map((choice) => `\`${String(choice)}\``).join(' or ');
  if (only !== undefined) return `\`${JSON.stringify(only)}\``;
  const items = itemsOf(schema);
  if (type === 'array') return items === undefined ? 'list' : `list of ${typeName(items)}s`;
  return formats[format] ?? [type ?? 'any', schema.anyOf ? 'null' : []].flat().join(' or ');
}

function range(low: number | undefined, high: number | undefined): string | undefined {
  if (low !== undefined && high !== undefined) return `${low} to ${high}`;
  if (high !== undefined) return `at most ${high}`;
  return low === undefined ? undefined : `at least ${low}`;
}

/** The maximums of number formats. They aren't bounds of a field; its minimum, which is 0 then, isn't one either. */
const formatMaxima = new Set<unknown>([2 ** 31 - 1, Number.MAX_SAFE_INTEGER]);

function numberRange({ minimum, maximum }: JsonSchema): string | undefined {
  return formatMaxima.has(maximum) ? undefined : range(minimum, maximum);
}

/** The bounds of a field for readers; undefined if it has none. */
export function boundsOf(schema: JsonSchema): string | undefined {
  const { minLength, maxLength } = nonNull(schema);
  const characters = range(minLength, maxLength);
  return characters === undefined ? numberRange(nonNull(schema)) : `${characters} characters`;
}

/** The fields of a schema of the contract, in its order, with the fields of nested objects. Empty for no input. */
export function fieldsOf(schema: z.ZodMiniType): FieldRow[] {
  return walk(schema).map(({ path, schema: leaf, required, demoOnly }) => {
    const description = leaf.description ?? nonNull(leaf).description;
    const bounds = boundsOf(leaf);
    return {
      name: path.join('.'),
      type: typeName(leaf),
      required,
      demoOnly,
      ...(description !== undefined && { description }),
      ...(bounds !== undefined && { bounds }),
    };
  });
}

/** A row of a response: a field, or an object whose fields are listed at an earlier operation of the page. */
export interface ResponseRow extends FieldRow {
  readonly listedAt?: OperationId;
}

/** Shorter lists are repeated: reading them again is quicker than following a link. */
const shortest = 6;

/** The fields of a response by the outermost object, or list of objects, that contains them. */
function objectsOf(id: OperationId): Map<string, FieldRow[]> {
  return Map.groupBy(fieldsOf(operations[id].success.schema), ({ name }) => name.split('.', 1)[0] ?? '');
}

/** The names and types of an object's fields, without the object's own name. */
const shapeOf = (outer: string, fields: readonly FieldRow[]): string =>
  fields.map(({ name, type }) => `${name.slice(outer.length)} ${type}`).join('\n');

/** The rows of an operation's response. An object that the page has already listed is one row that links there. */
export function responseRows(id: OperationId): ResponseRow[] {
  const page = operationsIn(operations[id].area);
  const earlier = page.slice(0, page.indexOf(id));
  return [...objectsOf(id)].flatMap(([outer, fields]): ResponseRow[] => {
    const shape = shapeOf(outer, fields);
    const listedAt = earlier.find((other) =>
      [...objectsOf(other)].some((each) => shapeOf(...each) === shape),
    );
    if (listedAt === undefined || fields.length < shortest) return fields;
    const isList = outer.endsWith('[]');
    const type = isList ? 'list of objects' : 'object';
    return [{ name: isList ? outer.slice(0, -2) : outer, type, required: true, demoOnly: false, listedAt }];
  });
}
