import type { Plugin } from 'vite';

const literal = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g;
const causeOrRemedy = new RegExp(String.raw`(\b(?:cause|remedy):\s*)(?:${literal.source})`, 'g');

const isSentence = (text: string) => /^.[A-Z`].*\.['"]$/.test(text);

/** The messages of errors stay, as the demo sends them: only their causes and remedies go. */
const withoutTexts = {
  refusals: (code: string) => code.replaceAll(causeOrRemedy, "$1''"),
  schemas: (code: string) => code.replaceAll(literal, (text) => (isSentence(text) ? "''" : text)),
};

/**
 * Empties the contract's descriptions of fields, operations and errors in what the browser loads. Only the OpenAPI
 * document and the reference pages have a use for them, and both are made when the site is built.
 */
export function withoutContractTexts(): Plugin {
  return {
    name: 'without-contract-texts',
    enforce: 'pre',
    apply: 'build',
    transform(code, id, options) {
      const [, file = ''] = id.split('/demo-backend/contract/');
      if (options?.ssr) return undefined;
      if (file.startsWith('refusals/')) return { code: withoutTexts.refusals(code), map: null };
      const isDescribed = file.startsWith('operations/') || file.endsWith('schemas.ts');
      return isDescribed ? { code: withoutTexts.schemas(code), map: null } : undefined;
    },
  };
}
