import type { Plugin } from 'vite';

/** A string literal, in the source of a regular expression. */
const literal = /(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)/.source;

/** A check that only adds metadata to a schema. */
const metadata = new RegExp(
  String.raw`(?<=[(,]\s*)z\.(?:describe\(\s*${literal},?\s*\)|meta\(\{[^{}]*\}\)),?`,
  'g',
);

/** The text of metadata that several fields share, and that has a name for that. */
const sharedMetadata = new RegExp(String.raw`\bdescribe\(\s*${literal}`, 'g');

/** A property that only readers of the contract see. The messages of errors aren't among them: the demo sends them. */
const text = new RegExp(String.raw`\b(?:description|summary|tag|cause|remedy):\s*${literal},?`, 'g');

/**
 * Removes the contract's titles and descriptions of fields, operations and errors from what the browser loads. Only the
 * OpenAPI document and the reference pages use them, and the build makes both.
 */
export function withoutContractTexts(): Plugin {
  return {
    name: 'without-contract-texts',
    enforce: 'pre',
    apply: 'build',
    transform(code, id, options) {
      if (options?.ssr || !id.includes('/demo-backend/contract/')) return undefined;
      const short = code
        .replaceAll(metadata, '')
        .replaceAll(/\.check\(\s*\)/g, '')
        .replaceAll(text, '')
        .replaceAll(sharedMetadata, "describe(''");
      return { code: short, map: null };
    },
  };
}
