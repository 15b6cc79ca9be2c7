import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { removeContractTexts } from '../../../src/site/integrations/without-contract-texts.ts';

const shortened = (code: string) => removeContractTexts(code).replaceAll(/\s+/g, ' ');

describe('removeContractTexts', () => {
  it('removes the texts and the examples of a row, whatever they contain', () => {
    const row = [
      "{ method: 'GET', summary: 'A, \"b\" } and ’c', description: `In ${inWords(minutes)} minutes: {`,",
      '  success: { schema, description: long + text, example: [{ tag: [1] }, sample()] }, tag: "T" }',
    ].join('\n');
    expect(shortened(`const rows = ${row} as const;`)).toBe(
      "const rows = { method: 'GET', success: { schema, }, } as const;",
    );
  });

  it('keeps the messages of errors', () => {
    expect(shortened("const e = { cause: 'C.', error_message: 'M.', remedy: 'R.' };")).toBe(
      "const e = { error_message: 'M.', };",
    );
  });

  it('keeps the fields of a schema, whatever their names', () => {
    const schema = 'z.object({ summary: text, ...secret({ tag: text }), description: z.string() })';
    expect(shortened(`const s = { body: ${schema} };`)).toBe(`const s = { body: ${schema} };`);
  });

  it('removes checks that only add metadata, and the call if no check is left', () => {
    const code =
      "z.optional(text.check(z.describe('A (b).'))).check(z.minimum(0), z.meta({ examples: [')'] }))";
    expect(shortened(code)).toBe('z.optional(text ).check(z.minimum(0), )');
  });

  it.each(globSync('demo-backend/contract/{operations,refusals}/*.ts'))('leaves %s valid', (file) => {
    const code = removeContractTexts(readFileSync(file, 'utf8'));
    expect(parseSync(file, code).errors).toEqual([]);
    expect(code).not.toMatch(/\b(?:summary|description|tag|cause|remedy|example):|z\.describe/);
  });
});
