import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'parse5';
import { demoApiBase } from '../../../demo-backend/contract/addresses.ts';
import { attribute, elementsOf, readBuiltFiles, textOf, type Element } from '../html.ts';

const hashSource = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const hashesOf = (texts: readonly string[]) => [...new Set(texts.map(hashSource))];

/** Whether a script runs: one without `src` that isn't a data block, such as JSON-LD. */
const isInlineScript = (element: Element) =>
  element.tagName === 'script' &&
  attribute(element, 'src') === undefined &&
  !(attribute(element, 'type') ?? '').includes('json');

/**
 * The Content-Security-Policy of a built page (CSP Level 3): only the same origin, and inline code only by its hash.
 *
 * @param html the whole page
 */
export function contentSecurityPolicyFor(html: string): string {
  const elements = [...elementsOf(parse(html))];
  const scripts = hashesOf(elements.filter(isInlineScript).map(textOf));
  const styles = hashesOf(elements.filter(({ tagName }) => tagName === 'style').map(textOf));
  const attributes = hashesOf(elements.flatMap((element) => attribute(element, 'style') || []));
  const directives = [
    ['default-src', "'self'"],
    // Pagefind, the site's search, compiles WebAssembly. This keyword allows that without allowing `eval`.
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...scripts],
    ['style-src', "'self'", ...styles],
    ['style-src-attr', ...(attributes.length > 0 ? ["'unsafe-hashes'", ...attributes] : ["'none'"])],
    ['img-src', "'self'", 'data:'],
    // Not a server: the mock responds to requests to this origin in the page.
    ['connect-src', "'self'", demoApiBase],
    ['object-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}

/**
 * Adds the policy to a page as a meta element, before any script or style, because it applies only to what follows it. The
 * encoding comes first: browsers look for it in the first 1,024 bytes (HTML Standard, 4.2.5.4), and a policy with many
 * hashes is longer.
 *
 * @param html the whole page
 */
export function withPolicy(html: string): string {
  const policy = `<meta http-equiv="content-security-policy" content="${contentSecurityPolicyFor(html)}">`;
  return html
    .replace(/<meta charset="utf-8"\s*\/?>/i, '')
    .replace('<head>', () => `<head><meta charset="utf-8">${policy}`);
}

/**
 * Adds a strict Content-Security-Policy to every built page. It works on the finished HTML, because Starlight and its
 * plugins add inline scripts that Astro's own `security.csp` doesn't see.
 */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        let pages = 0;
        for await (const [file, html] of readBuiltFiles(fileURLToPath(dir), '**/*.html')) {
          if (!html.includes('<head>')) continue;
          await writeFile(file, withPolicy(html));
          pages += 1;
        }
        logger.info(`added a policy to ${pages} pages`);
      },
    },
  };
}
