import { parseSync, Visitor, type ESTree, type Plugin } from 'vite';

/** A property that only readers of the contract see. The messages of errors aren't among them: the demo sends them. */
const forReaders = /^(?:description|summary|tag|cause|remedy|example):/;

/** A check that only adds metadata to a schema. */
const metadata = /^z\.(?:describe|meta)\(/;

/** Removes texts, examples, and metadata from a module of the contract. */
export function removeContractTexts(code: string): string {
  let rest = code;
  let calls = 0;
  // With spaces, everything else stays where the parser found it.
  const blank = (start: number, end: number) => {
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  };
  const blankItems = (pattern: RegExp, items: readonly ESTree.Span[], end: number) => {
    for (const [index, { start }] of items.entries())
      if (pattern.test(code.slice(start))) blank(start, items[index + 1]?.start ?? end - 1);
  };
  new Visitor({
    ObjectExpression({ properties, end }) {
      // Inside a call, such as `z.object({ ... })`, they are fields of a schema, which may have any name.
      if (calls === 0) blankItems(forReaders, properties, end);
    },
    CallExpression({ arguments: checks, end }) {
      calls += 1;
      blankItems(metadata, checks, end);
    },
    'CallExpression:exit'({ callee, end }) {
      calls -= 1;
      if (callee.type === 'MemberExpression' && /^\.check\(\s*\)$/.test(rest.slice(callee.object.end, end)))
        blank(callee.object.end, end);
    },
  }).visit(parseSync('contract.ts', code).program);
  return rest;
}

/**
 * Keeps the titles, descriptions, and examples of fields, operations, and errors out of what the browser loads. Only the
 * OpenAPI document and the reference pages use them, and the build makes both.
 */
export function withoutContractTexts(): Plugin {
  return {
    name: 'without-contract-texts',
    enforce: 'pre',
    apply: 'build',
    transform(code, id, options) {
      if (options?.ssr || !id.includes('/demo-backend/contract/')) return undefined;
      return { code: removeContractTexts(code), map: null };
    },
  };
}
