import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';

/** A name in a JSON text. */
export interface FoundName {
  /** With the names around it; the index in a list is one, too. */
  readonly path: readonly string[];
  readonly offset: number;
}

/** What a JSON text has in it, as far as it can be read, and the parser's name for its first fault. */
export interface ReadJson {
  readonly names: readonly FoundName[];
  readonly fault: { readonly name: string; readonly offset: number } | undefined;
}

function* namesBelow(node: Node | undefined, path: readonly string[]): Generator<FoundName> {
  for (const [index, child] of (node?.children ?? []).entries()) {
    const [name, value] = child.type === 'property' ? (child.children ?? []) : [];
    const inner = [...path, String(name === undefined ? index : name.value)];
    if (name !== undefined) yield { path: inner, offset: child.offset };
    yield* namesBelow(name === undefined ? child : value, inner);
  }
}

/**
 * Runs something that reads JSON.
 *
 * @returns what it returns, or undefined where brackets are nested too deep for it
 */
function unlessTooDeep<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Reads a JSON text, broken or not. */
export function readJson(text: string): ReadJson {
  const errors: ParseError[] = [];
  const names = unlessTooDeep(() => [...namesBelow(parseTree(text, errors, { disallowComments: true }), [])]);
  const [first] = errors;
  return {
    names: names ?? [],
    fault: first && { name: printParseErrorCode(first.error), offset: first.offset },
  };
}
