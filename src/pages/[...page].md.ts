import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { docPages } from '../site/doc-pages.ts';
import { markdownVersion } from '../site/markdown/markdown-version.ts';
import { pageAddress } from '../site/page-addresses.ts';

/** One Markdown version for each page. */
export const getStaticPaths = (async () =>
  (await docPages()).map((page) => ({ params: { page: page.id }, props: page }))) satisfies GetStaticPaths;

/**
 * The Markdown version of a page. It's converted from the rendered page, so it includes what components generate, and
 * `npm run dev` serves the same version as the build.
 */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ rewrite, props }) => {
  const page = await rewrite(pageAddress(props.id));
  return new Response(markdownVersion(await page.text(), props.data), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
