import type * as z from '../../demo-backend/contract/zod.ts';
import { itemsOf, type JsonSchema, present, walk } from './schema-walk.ts';

/** One field of a request or an answer, as the reference shows it. */
export interface Field {
  /** With the names of the objects around it, as in `user.email`; `[]` after a list, alone where the whole is one. */
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  /** What it means. */
  readonly description?: string;
  /** Its bounds in words, as in "1 to 100 characters". */
  readonly bounds?: string;
  /** Whether the product doesn't document it: the demo alone has it. */
  readonly demoOnly: boolean;
}

const formats: Readonly<Record<string, string>> = {
  'date-time': 'string, a time in ISO 8601',
  email: 'string, an email address',
};

/** The type of a field in words, with `backticks` around literal values. */
function typeName(schema: JsonSchema): string {
  const { format = '', enum: choices, const: only, type } = present(schema);
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

/** A maximum that is only the format's says nothing about a field. Such a field counts from 0: nor does its minimum. */
const formatMaxima = new Set<unknown>([2 ** 31 - 1, Number.MAX_SAFE_INTEGER]);

function numberRange({ minimum, maximum }: JsonSchema): string | undefined {
  return formatMaxima.has(maximum) ? undefined : range(minimum, maximum);
}

/** The bounds of a field in words, if it has any. */
export function boundsOf(schema: JsonSchema): string | undefined {
  const { minLength, maxLength } = present(schema);
  const characters = range(minLength, maxLength);
  return characters === undefined ? numberRange(present(schema)) : `${characters} characters`;
}

/** The fields that a schema of the contract asks for, in its order, objects opened up. None where nothing is taken. */
export function fieldsOf(schema: z.ZodMiniType): Field[] {
  return walk(schema).map(({ path, schema: leaf, required, demoOnly }) => {
    const description = leaf.description ?? present(leaf).description;
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
