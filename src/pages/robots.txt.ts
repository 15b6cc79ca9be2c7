import type { APIRoute } from 'astro';

/** Allows search engines to read everything. The sitemap's address follows the site's. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL('sitemap-index.xml', site).href}\n`);
