import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { siteFolder } from './site.ts';

/** Where a built page redirects to, if it does. */
export const redirectTarget = (html: string): string | undefined =>
  /<meta http-equiv="refresh" content="0;url=([^"]+)"/.exec(html)?.[1];

/** The HTML of a built page. */
export const htmlOf = (path: string): string =>
  readFileSync(join(siteFolder, path.endsWith('/') ? `${path}index.html` : path), 'utf8');

/**
 * The paths of all pages of the built site, read from its HTML files. Redirects aren't pages.
 *
 * @throws if the site isn't built
 */
export function builtPages(): string[] {
  if (!existsSync(siteFolder)) throw new Error('The site is not built. Run "npm run build" first.');
  return globSync('**/*.html', { cwd: siteFolder })
    .map(
      (file) =>
        `/${file
          .split(sep)
          .join('/')
          .replace(/(^|\/)index\.html$/, '$1')}`,
    )
    .filter((path) => redirectTarget(htmlOf(path)) === undefined)
    .toSorted();
}

/** One page of each kind, for tests of what all pages of a kind have in common. */
export const onePageOfEachKind = [
  '/docs/developers/security/change-password/',
  '/docs/developers/apis/content-management-api/',
  '/docs/developers/recipes/rotate-a-password/',
  '/docs/developers/faq/',
  '/docs/developers/contribute/',
  '/',
  '/demo/',
  '/demo/states/',
  '/404.html',
] as const;
