import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RuleTester } from 'oxlint/plugins-dev';
import { importViolation, type ImportKind, packageViolation } from './layers.ts';

// The project's own lint rules. oxlint exports the type of a rule only through its rule tester.
type Rule = Parameters<RuleTester['run']>[1];
type Context = Parameters<NonNullable<Rule['create']>>[0];
type Reported = NonNullable<Parameters<Context['report']>[0]['node']>;

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The aliases of `tsconfig.json`. */
const aliases = Object.entries({ '@components/': 'src/components/' });

const fromRoot = (path: string) => relative(root, path).split(sep).join('/');

/** The file that a specifier refers to, relative to the root; undefined for a package. */
function fileOf(specifier: string, importer: string): string | undefined {
  if (specifier.startsWith('.')) return fromRoot(resolve(dirname(importer), specifier));
  const alias = aliases.find(([start]) => specifier.startsWith(start));
  return alias && fromRoot(resolve(root, alias[1], specifier.slice(alias[0].length)));
}

const kindOf = (written: string | undefined): ImportKind => (written === 'type' ? 'type' : 'static');

const importDirection: Rule = {
  create(context) {
    const importer = context.filename;
    const from = fromRoot(importer);
    const check = (node: Reported, specifier: string, kind: ImportKind) => {
      const to = fileOf(specifier.replace(/[?#].*$/, ''), importer);
      const violation =
        to === undefined ? packageViolation(from, specifier) : importViolation(from, to, kind);
      if (violation !== undefined) context.report({ node, message: violation });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source.value, kindOf(node.importKind)),
      ExportAllDeclaration: (node) => check(node, node.source.value, kindOf(node.exportKind)),
      ExportNamedDeclaration(node) {
        if (node.source) check(node, node.source.value, kindOf(node.exportKind));
      },
      ImportExpression(node) {
        if (node.source.type === 'Literal') check(node, String(node.source.value), 'dynamic');
      },
      TSImportType: (node) => check(node, node.source.value, 'type'),
    };
  },
};

const noClockOrRandom: Rule = {
  create(context) {
    const message =
      'Get the time and random values from a port that the caller passes in, so that tests can control them.';
    const members = new Set([
      'Math.random',
      'Date.now',
      'performance.now',
      'crypto.getRandomValues',
      'crypto.randomUUID',
    ]);
    return {
      MemberExpression(node) {
        if (members.has(context.sourceCode.getText(node))) context.report({ node, message });
      },
      NewExpression(node) {
        const isNow =
          node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0;
        if (isNow) context.report({ node, message });
      },
    };
  },
};

const disableWithReason: Rule = {
  create(context) {
    const message = 'Give the reason: `oxlint-disable-next-line <rule> -- <reason>`.';
    return {
      Program(program) {
        for (const comment of program.comments) {
          const isSilencer = /^\s*(?:oxlint|eslint)-disable/.test(comment.value);
          if (isSilencer && !/ -- \S/.test(comment.value)) context.report({ node: comment, message });
        }
      },
    };
  },
};

/** The plugin of the rules `project/…`. */
export default {
  meta: { name: 'project' },
  rules: {
    'disable-with-reason': disableWithReason,
    'import-direction': importDirection,
    'no-clock-or-random': noClockOrRandom,
  },
};
