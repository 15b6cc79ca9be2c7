import { getCollection } from 'astro:content';
import { markdownAddress } from './page-addresses.ts';

/** All pages in `src/content/docs`. As in Starlight, the build leaves out drafts, and `npm run dev` shows them. */
export const docPages = () => getCollection('docs', ({ data }) => import.meta.env.DEV || !data.draft);

/**
 * The address of the Markdown version of the current page.
 *
 * @param route the ID of the route, which is empty for the home page
 * @returns undefined for a page that isn't in the collection, such as the 404 page
 */
export async function markdownAddressOfRoute(route: string): Promise<string | undefined> {
  const page = (await docPages()).find(({ id }) => id === (route || 'index'));
  return page && markdownAddress(page.id);
}
