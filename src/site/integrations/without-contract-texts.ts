import type { Plugin } from 'vite';

/** A text that only readers of the contract see. The messages of errors are others: the demo sends them. */
const description =
  /(\b(?:description:|summary:|cause:|remedy:|describe\()\s*)(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)/g;

/**
 * Empties the contract's titles and descriptions of fields, operations and errors in what the browser loads. Only the OpenAPI
 * document and the reference pages have a use for them, and both are made when the site is built.
 */
export function withoutContractTexts(): Plugin {
  return {
    name: 'without-contract-texts',
    enforce: 'pre',
    apply: 'build',
    transform(code, id, options) {
      if (options?.ssr || !id.includes('/demo-backend/contract/')) return undefined;
      return { code: code.replaceAll(description, "$1''"), map: null };
    },
  };
}
