import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { demoApiBase } from '../../../demo-backend/contract/base-path.ts';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/** Everything that a page holds inline and that a strict policy has to name by its hash. */
interface InlineCode {
  scripts: Set<string>;
  styles: Set<string>;
  styleAttributes: Set<string>;
}

const hashSource = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;

const textOf = (element: Element) =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** Data blocks such as JSON-LD are not executed, so the policy need not name them. */
const isData = (script: Element) => /json/.test(attribute(script, 'type') ?? '');

function collect(node: DefaultTreeAdapterTypes.Node, found: InlineCode): void {
  if ('tagName' in node) {
    const style = attribute(node, 'style');
    if (style) found.styleAttributes.add(hashSource(style));
    if (node.tagName === 'style') found.styles.add(hashSource(textOf(node)));
    if (node.tagName === 'script' && attribute(node, 'src') === undefined && !isData(node)) {
      found.scripts.add(hashSource(textOf(node)));
    }
    if ('content' in node) collect(node.content, found);
  }
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, found);
}

/**
 * The Content-Security-Policy of one built page (CSP Level 3): same origin only, inline code only by its hash.
 *
 * @param html the whole page
 */
export function policyFor(html: string): string {
  const found: InlineCode = { scripts: new Set(), styles: new Set(), styleAttributes: new Set() };
  collect(parse(html), found);
  const attributes =
    found.styleAttributes.size > 0 ? ["'unsafe-hashes'", ...found.styleAttributes] : ["'none'"];
  const directives = [
    ['default-src', "'self'"],
    // Pagefind, the site's search, compiles WebAssembly; this keyword allows that and not `eval`.
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...found.scripts],
    ['style-src', "'self'", ...found.styles],
    ['style-src-attr', ...attributes],
    ['img-src', "'self'", 'data:'],
    // No server: the demo's mock responds to this origin in the page.
    ['connect-src', "'self'", demoApiBase],
    ['object-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}

/**
 * A page with its policy in a meta element, before any script or style, as the policy binds only what follows it.
 *
 * The encoding comes first: browsers look for it in a page's first 1,024 bytes (HTML Standard, 4.2.5.4), and a policy
 * with many hashes is longer than that.
 *
 * @param html the whole page
 */
export function withPolicy(html: string): string {
  const policy = `<meta http-equiv="content-security-policy" content="${policyFor(html)}">`;
  return html
    .replace(/<meta charset="utf-8"\s*\/?>/i, '')
    .replace('<head>', () => `<head><meta charset="utf-8">${policy}`);
}

/**
 * Writes a strict Content-Security-Policy into every built page.
 *
 * It runs after the build, over the finished HTML, because Starlight and its plugins add inline scripts that Astro's
 * own `security.csp` does not see.
 */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        let pages = 0;
        for await (const file of glob('**/*.html', { cwd: root })) {
          const html = await readFile(root + file, 'utf8');
          if (!html.includes('<head>')) continue;
          await writeFile(root + file, withPolicy(html));
          pages += 1;
        }
        logger.info(`policy written into ${pages} pages`);
      },
    },
  };
}
