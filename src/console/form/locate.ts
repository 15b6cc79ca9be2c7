import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';

/** The places of the values in a JSON text, and of its first syntax error. */
export interface Located {
  /** The offset of each name by its path, as in `user.email`. The path of the whole text is empty. */
  readonly offsets: ReadonlyMap<string, number>;
  /** Undefined if the text is JSON. */
  readonly syntaxError: { readonly offset: number; readonly message: string } | undefined;
}

/** Messages for syntax errors, by the parser's name for them. Browsers would word each in their own way. */
const messages: Readonly<Record<string, string>> = {
  ValueExpected: 'Expected a value, such as a string in double quotes, a number, true, false or null.',
  PropertyNameExpected: 'Expected a name in double quotes.',
  ColonExpected: 'Expected a colon, then the value.',
  CommaExpected: 'Expected a comma, or a closing } or ].',
  CloseBraceExpected: 'Expected a closing }.',
  CloseBracketExpected: 'Expected a closing ].',
  EndOfFileExpected: 'Expected the end of the JSON.',
  UnexpectedEndOfString: 'This string has no closing double quote.',
  UnexpectedEndOfNumber: 'This number is incomplete.',
  InvalidEscapeCharacter: 'This string has a backslash before an invalid character.',
  InvalidUnicode: String.raw`Expected four hexadecimal digits after \u.`,
  InvalidCharacter: 'This string has a character that must be escaped with a backslash.',
  InvalidCommentToken: 'JSON doesn’t allow comments.',
};

const otherError = 'This isn’t valid JSON. Names and strings need double quotes.';

/** The offset of each name below a node, by its path; items of a list count by their index. */
function* offsetsBelow(node: Node | undefined, path: readonly string[]): Generator<[string, number]> {
  for (const [index, child] of (node?.children ?? []).entries()) {
    const [name, value] = child.type === 'property' ? (child.children ?? []) : [];
    const inner = [...path, String(name === undefined ? index : name.value)];
    if (name !== undefined) yield [inner.join('.'), child.offset];
    yield* offsetsBelow(name === undefined ? child : value, inner);
  }
}

/** The offsets of a text; none if it's nested too deep for the parser. Adds the syntax errors that it finds to `errors`. */
function readOffsets(text: string, errors: ParseError[]): [string, number][] {
  try {
    return [...offsetsBelow(parseTree(text, errors, { disallowComments: true }), [])];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** Finds the places in a text that may not be valid JSON. */
export function locate(text: string): Located {
  const errors: ParseError[] = [];
  const offsets = new Map<string, number>([['', 0], ...readOffsets(text, errors)]);
  const [first] = errors;
  return {
    offsets,
    syntaxError: first && {
      offset: first.offset,
      message: messages[printParseErrorCode(first.error)] ?? otherError,
    },
  };
}

/** An offset as line and column, counted from 1. */
export function placeOf(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `Line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
}

/** The offset of a value or, if it's missing, of the innermost object around it. */
export function offsetOf({ offsets }: Located, field: string): number {
  const names = field.split('.');
  for (let length = names.length; length > 0; length -= 1) {
    const offset = offsets.get(names.slice(0, length).join('.'));
    if (offset !== undefined) return offset;
  }
  return 0;
}
