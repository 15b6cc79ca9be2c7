import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse } from 'parse5';
import { attribute, elementsOf, readBuiltFiles } from '../html.ts';

/** The anchors and the links of a built file. */
interface LinkedFile {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
  /** The links in the main content that open in the same tab. */
  readonly contentLinks: readonly string[];
}

const linkAttributes = new Set(['href', 'src']);

function linksInHtml(html: string): LinkedFile {
  const page = parse(html);
  const ids = new Set<string>();
  const links = new Set<string>();
  for (const element of elementsOf(page)) {
    // A canonical link names the page's public address, which a build doesn't have to contain.
    const isPublic = attribute(element, 'rel') === 'canonical';
    for (const { name, value } of element.attrs) {
      if (name === 'id') ids.add(value);
      else if (linkAttributes.has(name) && !isPublic) links.add(value);
    }
  }
  const contentLinks = [...elementsOf(page)]
    .filter(({ tagName }) => tagName === 'main')
    .flatMap((main) => [...elementsOf(main)])
    .filter((element) => element.tagName === 'a' && attribute(element, 'target') !== '_blank')
    .flatMap((element) => attribute(element, 'href') ?? []);
  return { ids, links: [...links], contentLinks };
}

function* urlsIn(node: Nodes): Generator<string> {
  if ('url' in node) yield node.url;
  if ('children' in node) for (const child of node.children) yield* urlsIn(child);
}

/** The links and pictures in Markdown, which has no anchors. */
function linksInMarkdown(markdown: string): LinkedFile {
  const links = [...new Set(urlsIn(fromMarkdown(markdown)))];
  return { ids: new Set(), links, contentLinks: links };
}

/** All files of the site that contain links, by path: the pages, their Markdown versions, and llms.txt. */
async function linkedFiles(root: string): Promise<Map<string, LinkedFile>> {
  const files = new Map<string, LinkedFile>();
  for await (const [file, text] of readBuiltFiles(root, '{**/*.{html,md},llms.txt}')) {
    files.set(file, file.endsWith('.html') ? linksInHtml(text) : linksInMarkdown(text));
  }
  return files;
}

/** The file that a host serves for a path of the site; undefined if there is none. */
async function fileAt(root: string, path: string): Promise<string | undefined> {
  const plain = join(root, decodeURIComponent(path));
  for (const file of [plain, join(plain, 'index.html'), `${plain.replace(/\/$/, '')}.html`]) {
    if (existsSync(file) && (await stat(file)).isFile()) return file;
  }
  return undefined;
}

/** The address of a file on the site. */
const addressOf = (root: string, file: string) =>
  file
    .slice(root.length)
    .replace(/^\/?/, '/')
    .replace(/(?<=\/)index\.html$/, '');

/** The page that a `#…` link in a file refers to. In a Markdown version, that's the page itself. */
const pageOf = (address: string) => address.replace(/(?<=^\/)index\.md$/, '').replace(/\.md$/, '/');

const withoutSlash = (path: string) => path.replace(/\/$/, '');

/** Whether a link leads to the page that contains it, without an anchor or a query. */
const isSelfLink = (target: URL, page: URL) =>
  withoutSlash(target.pathname) === withoutSlash(page.pathname) && target.search + target.hash === '';

/**
 * Finds broken links between the built site's pages, files, and anchors. It reads the finished HTML and Markdown, so it
 * also sees links that components generate. It doesn't check links to other sites.
 *
 * @param root the folder of the built site
 * @param site the site's public address: links that start with it are internal
 * @returns one sentence for each broken link, and for each link in main content that leads to the same page
 */
export async function brokenLinks(root: string, site = 'https://site.example'): Promise<string[]> {
  const files = await linkedFiles(root);
  const broken: string[] = [];
  for (const [file, { links, contentLinks }] of files) {
    const from = addressOf(root, file);
    const page = new URL(pageOf(from), site);
    for (const link of links) {
      const target = URL.parse(link, page);
      if (target?.origin !== page.origin) continue;
      const found = await fileAt(root, target.pathname);
      const anchor = decodeURIComponent(target.hash.slice(1));
      if (!found) broken.push(`${from} links to ${link}, where there is no page.`);
      else if (anchor && !files.get(found)?.ids.has(anchor)) {
        broken.push(`${from} links to ${link}, but that page has no anchor "${anchor}".`);
      } else if (isSelfLink(target, page) && contentLinks.includes(link)) {
        broken.push(`${from} links to ${link}, which is the same page.`);
      }
    }
  }
  return broken.toSorted();
}

/** Fails the build if the site has a broken internal link. */
export function linkCheck(): AstroIntegration {
  let site: string | undefined;
  return {
    name: 'link-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const broken = await brokenLinks(fileURLToPath(dir), site);
        if (broken.length > 0) throw new Error(`Broken links:\n- ${broken.join('\n- ')}`);
        logger.info('no broken links');
      },
    },
  };
}
