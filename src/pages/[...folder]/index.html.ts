import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import sidebar from '../../content/sidebar.json';
import { docPages } from '../../site/doc-pages.ts';
import { firstPages, pageAddress } from '../../site/page-addresses.ts';

/** One redirect for each folder that contains pages. It's a file, so it works on every host. */
export const getStaticPaths = (async () => {
  const listed = sidebar.flatMap(({ items }) => items);
  const place = (id: string) => (listed.includes(id) ? listed.indexOf(id) : listed.length);
  const ids = (await docPages()).map(({ id }) => id).toSorted((a, b) => place(a) - place(b));
  return [...firstPages(ids)].map(([folder, first]) => ({ params: { folder }, props: { first } }));
}) satisfies GetStaticPaths;

/**
 * Redirects to the first page of the folder. Astro's own redirects name no icon, so browsers would request `/favicon.ico`,
 * which the site doesn't have.
 */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) => {
  const address = pageAddress(props.first);
  return new Response(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Redirecting to ${address}</title><meta http-equiv="refresh" content="0;url=${address}"><meta name="robots" content="noindex"><link rel="canonical" href="${new URL(address, site).href}"><link rel="icon" href="/favicon.svg"></head><body><a href="${address}">Go to ${address}</a></body></html>`,
    { headers: { 'content-type': 'text/html; charset=utf-8' } },
  );
};
