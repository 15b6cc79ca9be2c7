import { readJson } from './read-json.ts';

/** Where the values of a JSON text stand, and where it stops being JSON. */
export interface Located {
  /** The offset of each name, by its path, as in `user.email`; the whole text has the empty path. */
  readonly offsets: ReadonlyMap<string, number>;
  /** What is wrong with the text as JSON, and at which offset; undefined when it is JSON. */
  readonly fault: { readonly offset: number; readonly message: string } | undefined;
}

/** What is said of the faults that have a remedy of their own, by the parser's name for them. */
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

const wrongSign = 'This isn’t valid JSON. Names and strings need double quotes.';

/** Finds the places in a JSON text, broken or not; its fault is the first. Browsers tell it each in its own words. */
export function locate(text: string): Located {
  const { names, fault } = readJson(text);
  return {
    offsets: new Map([['', 0], ...names.map(({ path, offset }) => [path.join('.'), offset] as const)]),
    fault: fault && { offset: fault.offset, message: messages[fault.name] ?? wrongSign },
  };
}

/** The place of an offset in words, its line and column counted from 1. */
export function placeOf(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `Line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
}

/** The offset of a value, or of the nearest thing around it that is there. */
export function offsetOf({ offsets }: Located, field: string): number {
  const names = field.split('.');
  for (let length = names.length; length > 0; length -= 1) {
    const offset = offsets.get(names.slice(0, length).join('.'));
    if (offset !== undefined) return offset;
  }
  return 0;
}
