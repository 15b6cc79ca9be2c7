import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize, type CodeLanguage } from '../../../src/console/code/tokens.ts';

const languages: readonly CodeLanguage[] = ['json', 'shell', 'javascript', 'python'];

describe('tokenize', () => {
  it('keeps every character of a text', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...languages), (code, language) => {
        expect(
          tokenize(code, language)
            .map(({ text }) => text)
            .join(''),
        ).toBe(code);
      }),
    );
  });

  it('distinguishes names from values in JSON', () => {
    const kinds = tokenize('{"a": "b", "c": [1, true]}', 'json').filter(({ kind }) => kind !== 'plain');
    expect(kinds.map(({ kind }) => kind)).toEqual(['key', 'string', 'key', 'number', 'keyword']);
  });
});
