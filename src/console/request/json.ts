import { parseJson } from '../../api/parse-json.ts';

/** A parsed JSON object. */
export type JsonObject = Record<string, unknown>;

/** Whether a JSON value is an object and not a list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The deepest nesting of lists and objects that forms and samples can process without overflowing the stack. */
const maximumDepth = 100;

const tokens = /"(?:\\.|[^"\\])*"|\s+|[[{]|[\]}]/g;

/**
 * Parses a JSON text, if writing the value again yields the same JSON, apart from whitespace and escapes.
 *
 * Returns undefined for every other text: one that isn't JSON, repeats a name, nests more than 100 levels deep, or has a
 * number that JavaScript writes differently, such as `1.0` or one with 20 digits.
 */
export function readExactly(text: string): { readonly value: unknown } | undefined {
  const value = parseJson(text);
  if (value === undefined) return undefined;
  let depth = 0;
  let deepest = 0;
  const compact = text.replaceAll(tokens, (token) => {
    if (token.startsWith('"')) return JSON.stringify(JSON.parse(token));
    if ('[{'.includes(token)) depth += 1;
    else if (']}'.includes(token)) depth -= 1;
    else return '';
    deepest = Math.max(deepest, depth);
    return token;
  });
  return deepest <= maximumDepth && JSON.stringify(value) === compact ? { value } : undefined;
}
