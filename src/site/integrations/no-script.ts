import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse, type AtRule } from 'postcss';
import { readBuiltFiles } from '../html.ts';

const isLight = /\[data-theme=(['"]?)light\1\]/g;

const hasRules = (atRule: AtRule): boolean =>
  atRule.nodes?.some((node) => node.type === 'rule' || (node.type === 'atrule' && hasRules(node))) ?? false;

/**
 * The rules of the light theme, rewritten to apply to both themes.
 *
 * @param css a style sheet whose default theme is dark
 */
export function lightRules(css: string): string {
  const sheet = parse(css);
  sheet.walkRules((rule) => {
    const selectors = rule.selectors.filter((selector) => selector.search(isLight) >= 0);
    if (selectors.length === 0) rule.remove();
    else rule.selectors = selectors.map((selector) => selector.replaceAll(isLight, '[data-theme]'));
  });
  sheet.walkAtRules((atRule) => {
    if (!hasRules(atRule)) atRule.remove();
  });
  return sheet.toString();
}

/** The inline style sheets of a page. */
const inlineSheets = (html: string) =>
  [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css = '']) => css);

/**
 * Adds to every built page a style sheet for browsers without JavaScript. It hides what needs JavaScript, follows the
 * system's theme, and prints in the light theme. Starlight writes `data-theme="dark"` into each page, which only its script
 * corrects.
 */
export function noScript(): AstroIntegration {
  return {
    name: 'no-script',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const pages = new Map<string, string>();
        const rules = new Set<string>();
        for await (const [file, html] of readBuiltFiles(root, '**/*.html')) {
          pages.set(file, html);
          for (const css of inlineSheets(html)) rules.add(lightRules(css));
        }
        for await (const [, css] of readBuiltFiles(root, '_astro/*.css')) rules.add(lightRules(css));
        const hidden = await readFile(new URL('no-script.css', import.meta.url), 'utf8');
        const light = [...rules].toSorted().join('');
        const text = `${hidden}@media print, (prefers-color-scheme: light) {${light}}`;
        const name = `_astro/no-script.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.css`;
        await writeFile(root + name, text);
        const link = `<noscript><link rel="stylesheet" href="/${name}"></noscript></head>`;
        for (const [file, html] of pages) {
          await writeFile(
            file,
            html.replace('</head>', () => link),
          );
        }
      },
    },
  };
}
