import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { operationsOnPage } from '../reference/lookup.ts';
import { markdownAddressOfRoute } from './doc-pages.ts';

/** Adds to each page's head a link to its Markdown version and, on pages with consoles, a wider content column. */
export const onRequest = defineRouteMiddleware(async ({ locals }) => {
  const { id, head } = locals.starlightRoute;
  const href = await markdownAddressOfRoute(id);
  if (href !== undefined)
    head.push({ tag: 'link', attrs: { rel: 'alternate', type: 'text/markdown', href } });
  if (operationsOnPage(`/${id}`).length > 0)
    head.push({ tag: 'style', content: 'body { --sl-content-width: 76rem }' });
});
