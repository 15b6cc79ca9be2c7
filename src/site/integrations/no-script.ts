import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse, type AtRule } from 'postcss';

const isLight = /\[data-theme=(['"]?)light\1\]/g;

const hasRules = (atRule: AtRule): boolean =>
  atRule.nodes?.some((node) => node.type === 'rule' || (node.type === 'atrule' && hasRules(node))) ?? false;

/**
 * The rules of the light theme, so written that they apply whatever theme a page has.
 *
 * @param css a style sheet in which dark is what applies by itself
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

/** The style sheets of a page that stand in it. */
const inlineSheets = (html: string) =>
  [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css = '']) => css);

/**
 * Gives every built page a style sheet that browsers read only without JavaScript: it hides what needs it, and lets the
 * theme follow the system, and be light on paper. Starlight writes `data-theme="dark"` into each page, which only its script corrects.
 */
export function noScript(): AstroIntegration {
  return {
    name: 'no-script',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const pages = new Map<string, string>();
        const rules = new Set<string>();
        for await (const file of glob('**/*.html', { cwd: root })) {
          const html = await readFile(root + file, 'utf8');
          pages.set(file, html);
          for (const css of inlineSheets(html)) rules.add(lightRules(css));
        }
        for await (const file of glob('_astro/*.css', { cwd: root })) {
          rules.add(lightRules(await readFile(root + file, 'utf8')));
        }
        const hidden = await readFile(new URL('no-script.css', import.meta.url), 'utf8');
        const light = [...rules].toSorted().join('');
        const text = `${hidden}@media print, (prefers-color-scheme: light) {${light}}`;
        const name = `_astro/no-script.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.css`;
        await writeFile(root + name, text);
        const link = `<noscript><link rel="stylesheet" href="/${name}"></noscript></head>`;
        for (const [file, html] of pages) {
          await writeFile(
            root + file,
            html.replace('</head>', () => link),
          );
        }
      },
    },
  };
}
