import type { APIRoute } from 'astro';
import sidebar from '../content/sidebar.json';
import { docPages } from '../site/doc-pages.ts';
import { llmsTxt } from '../site/llms-txt.ts';
import { markdownAddress } from '../site/page-addresses.ts';
import { siteDescription, siteTitle } from '../site/site.ts';

/** The Markdown versions of all pages, in the order of the navigation. */
export const GET: APIRoute = async ({ site }) => {
  const pages = await docPages();
  const groups = sidebar.map(({ label, items }) => ({
    label,
    pages: items
      .flatMap((id) => pages.filter((page) => page.id === id))
      .map(({ id, data }) => ({
        title: data.title,
        address: new URL(markdownAddress(id), site).href,
        description: data.description,
      })),
  }));
  const openApi = {
    title: 'OpenAPI document',
    address: new URL('/openapi.json', site).href,
    description: 'every operation of the API, for tools.',
  };
  const optional = { label: 'Optional', pages: [openApi] };
  const overview = { title: siteTitle, summary: siteDescription, groups: [...groups, optional] };
  return new Response(llmsTxt(overview), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
