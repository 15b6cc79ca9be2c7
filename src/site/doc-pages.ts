import { getCollection } from 'astro:content';

/** The pages that writers wrote; drafts are among them only while they are being written, as Starlight has it. */
export const docPages = () => getCollection('docs', ({ data }) => import.meta.env.DEV || !data.draft);

/** The address of the page with this id in the collection. */
export const pageAddress = (id: string) => (id === 'index' ? '/' : `/${id}/`);

/** The address of its Markdown twin: the page's own, with `.md` at the end. */
export const twinAddress = (id: string) => `/${id}.md`;

/**
 * The address of the Markdown twin of what is being shown.
 *
 * @param route the id of the route, which is empty for the home page
 * @returns undefined for a page that is not in the collection, such as the one for addresses that lead nowhere
 */
export async function twinOfRoute(route: string): Promise<string | undefined> {
  const shown = (await docPages()).find(({ id }) => id === (route || 'index'));
  return shown && twinAddress(shown.id);
}
