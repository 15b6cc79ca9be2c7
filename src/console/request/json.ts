import { parseJson } from '../../api/parse-json.ts';

/** An object of a JSON text. */
export type JsonObject = Record<string, unknown>;

/** Whether a JSON value is an object, and no list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How many lists and objects may stand inside each other in what is taken apart here. */
const deepest = 100;

const pieces = /"(?:\\.|[^"\\])*"|\s+|[[{]|[\]}]/g;

/**
 * The value of a JSON text from which the same JSON can be written again.
 *
 * Undefined for every other text: one that is no JSON, that has a name twice, a number that JavaScript writes in another
 * way, such as `1.0` or one of 20 digits, or more than 100 levels.
 */
export function readExactly(text: string): { readonly value: unknown } | undefined {
  const value = parseJson(text);
  if (value === undefined) return undefined;
  let depth = 0;
  let reached = 0;
  const compact = text.replaceAll(pieces, (piece) => {
    if (piece.startsWith('"')) return JSON.stringify(JSON.parse(piece));
    if ('[{'.includes(piece)) depth += 1;
    else if (']}'.includes(piece)) depth -= 1;
    else return '';
    reached = Math.max(reached, depth);
    return piece;
  });
  return reached <= deepest && JSON.stringify(value) === compact ? { value } : undefined;
}
