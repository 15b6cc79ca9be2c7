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

/** Writes a style sheet under a name that changes with its text, and returns its path on the site. */
async function writeSheet(root: string, name: string, css: string): Promise<string> {
  const path = `_astro/${name}.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
  await writeFile(root + path, css);
  return `/${path}`;
}

/**
 * Gives every built page the light theme for paper, and what browsers read only without JavaScript: a style sheet that
 * hides what needs it, and the light theme where the system has it. Starlight writes `data-theme="dark"` into each page,
 * which only its script corrects.
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
        const light = await writeSheet(root, 'light', [...rules].toSorted().join(''));
        const hiding = await writeSheet(
          root,
          'no-script',
          await readFile(new URL('no-script.css', import.meta.url), 'utf8'),
        );
        const sheet = (href: string, media: string) =>
          `<link rel="stylesheet" href="${href}" media="${media}">`;
        const links = `${sheet(light, 'print')}<noscript>${sheet(hiding, 'all')}${sheet(light, '(prefers-color-scheme: light)')}</noscript></head>`;
        for (const [file, html] of pages) {
          await writeFile(
            root + file,
            html.replace('</head>', () => links),
          );
        }
      },
    },
  };
}
