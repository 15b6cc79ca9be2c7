import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { docPages, pageAddress } from '../site/doc-pages.ts';
import { markdownTwin } from '../site/markdown/markdown-version.ts';

/** One twin for each page. */
export const getStaticPaths = (async () =>
  (await docPages()).map((page) => ({ params: { page: page.id }, props: page }))) satisfies GetStaticPaths;

/**
 * The Markdown twin of a page: renders the page as readers get it, and makes Markdown of that. So the twin holds what
 * components wrote, and is the same while writing as when built.
 */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ rewrite, props }) => {
  const page = await rewrite(pageAddress(props.id));
  return new Response(markdownTwin(await page.text(), props.data), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
