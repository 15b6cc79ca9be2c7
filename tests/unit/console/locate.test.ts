import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf, locate, offsetOf } from '../../../src/console/form/locate.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('locate', () => {
  it('accepts every JSON text, with any spacing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(4), (value, space) => {
        expect(locate(JSON.stringify(value, null, space)).syntaxError).toBeUndefined();
      }),
    );
  });

  it('agrees with the browser on whether a text is JSON', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-',
      '01',
      'true',
      ' ',
      '"',
      '\\',
      '\n',
      '\t',
      'u00e9',
      '//',
      'tru',
      '\u00a0',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        expect(locate(text).syntaxError === undefined).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['{"a": 1,}', 8, 'a name in double quotes'],
    ['{"a" 1}', 5, 'a colon'],
    ['{"a": }', 6, 'a value'],
    ['{"a": 1 "b": 2}', 8, 'a comma'],
    ['{"a": 1', 7, '}'],
    ['{"a": "b}', 6, 'no closing double quote'],
    ["{'a': 1}", 1, 'isn’t valid JSON'],
    ['{"a": 1} 2', 9, 'the end of the JSON'],
    ['', 0, 'a value'],
  ])('finds the syntax error in %s, and its place', (text, offset, message) => {
    const { syntaxError } = locate(text);
    expect(syntaxError?.offset).toBe(offset);
    expect(syntaxError?.message).toContain(message);
  });

  it('finds no error in a text that is nested too deep to parse', () => {
    expect(locate('['.repeat(100_000) + ']'.repeat(100_000)).syntaxError).toBeUndefined();
  });

  it('finds the line and column of a field, or of the object around a missing one', () => {
    const text = '{\n  "user": {\n    "email": 7\n  }\n}';
    const located = locate(text);
    expect(placeOf(text, offsetOf(located, 'user.email'))).toBe('Line 3, column 5');
    expect(placeOf(text, offsetOf(located, 'user.password'))).toBe('Line 2, column 3');
    expect(placeOf(text, offsetOf(located, 'name'))).toBe('Line 1, column 1');
  });
});
