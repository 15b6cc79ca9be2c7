/** Pages that are served at the top of the site and not under the documentation's prefix. */
const topLevel = new Set(['index', '404']);

/**
 * The id of a page, which is its URL without the outer slashes.
 *
 * Files stay where writers expect them (`security/change-password.mdx`), URLs keep the product's prefix
 * (`/docs/developers/security/change-password`).
 *
 * @param entry the file's path below `src/content/docs`, with its extension
 */
export function pageId(entry: string): string {
  const path = entry.replace(/\.mdx?$/, '').replace(/(?<=.)\/index$/, '');
  return topLevel.has(path) ? path : `docs/developers/${path}`;
}
