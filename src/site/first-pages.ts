/**
 * The first page in each folder that is not a page itself.
 *
 * @param ids of all pages, such as `docs/developers/faq`, in the order of the navigation
 * @returns the id of a page, by its folder, such as `docs/developers`
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
