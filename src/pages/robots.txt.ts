import type { APIRoute } from 'astro';

/** Everything may be read by search engines; the address of the sitemap follows the site's own. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL('sitemap-index.xml', site).href}\n`);
