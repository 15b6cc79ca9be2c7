/** Pages that the site serves at its top level, without the documentation's prefix. */
const topLevel = new Set(['index', '404']);

/**
 * The ID of a page: its address without the outer slashes.
 *
 * Files stay where writers expect them (`security/change-password.mdx`), and addresses keep the product's prefix
 * (`/docs/developers/security/change-password`).
 *
 * @param entry the file's path below `src/content/docs`, with its extension
 */
export function pageId(entry: string): string {
  const path = entry.replace(/\.mdx?$/, '').replace(/(?<=.)\/index$/, '');
  return topLevel.has(path) ? path : `docs/developers/${path}`;
}

/** The address of the page with this ID. */
export const pageAddress = (id: string) => (id === 'index' ? '/' : `/${id}/`);

/** The address of the page's Markdown version: the page's own, with `.md` at the end. */
export const markdownAddress = (id: string) => `/${id}.md`;

/**
 * The first page in each folder that isn't a page itself.
 *
 * @param ids the IDs of all pages, such as `docs/developers/faq`, in the order of the navigation
 * @returns the ID of a page, by its folder, such as `docs/developers`
 */
export function firstPages(ids: readonly string[]): Map<string, string> {
  const firsts = new Map<string, string>();
  for (const id of ids) {
    for (let end = id.indexOf('/'); end > 0; end = id.indexOf('/', end + 1)) {
      const folder = id.slice(0, end);
      if (!firsts.has(folder) && !ids.includes(folder)) firsts.set(folder, id);
    }
  }
  return firsts;
}
