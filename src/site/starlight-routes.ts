import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { twinOfRoute } from './doc-pages.ts';
import { operationsOnPage } from '../reference/lookup.ts';

/** Adds to the head of each page where its Markdown twin is and, where consoles stand beside the text, the page's width. */
export const onRequest = defineRouteMiddleware(async ({ locals }) => {
  const { id, head } = locals.starlightRoute;
  const href = await twinOfRoute(id);
  if (href !== undefined)
    head.push({ tag: 'link', attrs: { rel: 'alternate', type: 'text/markdown', href } });
  if (operationsOnPage(`/${id}`).length > 0)
    head.push({ tag: 'style', content: 'body { --sl-content-width: 76rem }' });
});
