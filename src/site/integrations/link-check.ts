import { existsSync } from 'node:fs';
import { glob, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { linksInHtml, linksInMarkdown, type LinkedFile } from './links-in.ts';

/** The file that a host serves for a path of the site, if there is one. */
async function fileAt(root: string, path: string): Promise<string | undefined> {
  const plain = join(root, decodeURIComponent(path));
  for (const file of [plain, join(plain, 'index.html'), `${plain.replace(/\/$/, '')}.html`]) {
    if (existsSync(file) && (await stat(file)).isFile()) return file;
  }
  return undefined;
}

/** Every file of the site that holds links, by its path: its pages, their Markdown twins, and the list of those. */
async function linkedFiles(root: string): Promise<Map<string, LinkedFile>> {
  const files = new Map<string, LinkedFile>();
  for await (const name of glob('{**/*.{html,md},llms.txt}', { cwd: root })) {
    const file = join(root, name);
    const text = await readFile(file, 'utf8');
    files.set(file, file.endsWith('.html') ? linksInHtml(text) : linksInMarkdown(text));
  }
  return files;
}

/** The address of a file within the site. */
const addressOf = (root: string, file: string) =>
  file
    .slice(root.length)
    .replace(/^\/?/, '/')
    .replace(/(?<=\/)index\.html$/, '');

/** The page whose anchors a file means by `#…`: a twin those of its page. */
const pageOf = (address: string) => address.replace(/(?<=^\/)index\.md$/, '').replace(/\.md$/, '/');

const withoutSlash = (path: string) => path.replace(/\/$/, '');

/** Whether a link leads to the very page that it is on, and not to a part or a state of it. */
const isSelfLink = (target: URL, page: URL) =>
  withoutSlash(target.pathname) === withoutSlash(page.pathname) && target.search + target.hash === '';

/**
 * Follows every link of the built site to a page, file or anchor of its own.
 *
 * It reads the finished HTML and Markdown, and so also sees the links that components write and the addresses that the
 * loader gives to pages. Links to other sites are left alone.
 *
 * @param root the folder of the built site
 * @param site the site's public address: links that begin with it are the site's own
 * @returns one sentence for each link that leads nowhere, or from the main content of a page to the same page
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

/** Fails the build if a link leads to a page, file or anchor that is not there. */
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
        if (broken.length > 0) throw new Error(`Links that lead nowhere:\n- ${broken.join('\n- ')}`);
        logger.info('every link and anchor of the site leads somewhere');
      },
    },
  };
}
