import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { twinOfRoute } from './lib/doc-pages.ts';

/** Says in the head of each page where its Markdown twin is. */
export const onRequest = defineRouteMiddleware(async ({ locals }) => {
  const { id, head } = locals.starlightRoute;
  const href = await twinOfRoute(id);
  if (href !== undefined)
    head.push({ tag: 'link', attrs: { rel: 'alternate', type: 'text/markdown', href } });
});
