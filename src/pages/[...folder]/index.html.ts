import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import sidebar from '../../content/sidebar.json';
import { docPages, pageAddress } from '../../lib/doc-pages.ts';
import { firstPages } from '../../lib/first-pages.ts';

/** One redirect for each folder on the way to a page. It's a file, so it works on every host. */
export const getStaticPaths = (async () => {
  const listed = sidebar.flatMap(({ items }) => items);
  const place = (id: string) => (listed.includes(id) ? listed.indexOf(id) : listed.length);
  const ids = (await docPages()).map(({ id }) => id).toSorted((a, b) => place(a) - place(b));
  return [...firstPages(ids)].map(([folder, first]) => ({ params: { folder }, props: { first } }));
}) satisfies GetStaticPaths;

/** Redirects to the first page of the folder. Astro would turn a 302 into a page that waits two seconds. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ redirect, props }) =>
  redirect(pageAddress(props.first), 307);
