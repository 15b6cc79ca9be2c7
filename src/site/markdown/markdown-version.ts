import type { z } from 'astro/zod';
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { pageMetadata } from '../page-metadata.ts';
import { elementHandlers } from './element-handlers.ts';
import { visualCues } from './visual-cues.ts';

/** The frontmatter of a page, of which the Markdown version keeps the keys of the product's documentation. */
export interface PageFrontmatter extends z.infer<typeof pageMetadata> {
  title: string;
  description?: string | undefined;
}

/** What Markdown leaves out: scripts and styles, controls, the demo, and anything hidden or purely visual. */
const leftOut = [
  'script, style, link, template, noscript, svg',
  'button, [role=status], .samples-bar, .needs-script',
  'astro-island, .demo-pane, .demo-requirements',
  '[hidden], [aria-hidden=true], .sr-only, .sl-anchor-link',
].join(', ');

/**
 * The main content of a built page, without navigation, controls, and the demo.
 *
 * @throws if the page has no main content, for example after Starlight changed its markup
 */
function mainContent(html: string): Root {
  const content = select('.sl-markdown-content', fromHtml(html));
  if (!content) throw new Error('The page has no element ".sl-markdown-content" to make Markdown from.');
  const dropped = new Set(selectAll(leftOut, content));
  const cues = visualCues(content);

  const childrenOf = (parent: Element): ElementContent[] =>
    parent.children.flatMap((child) => {
      if (child.type === 'text') return [child];
      if (child.type === 'comment' || dropped.has(child)) return [];
      const { before = [], after = [] } = cues.get(child) ?? {};
      return [...before, { ...child, children: childrenOf(child) }, ...after];
    });
  return { type: 'root', children: childrenOf(content) };
}

/** The frontmatter in the product's format: its keys, in its order, without keys that have no value. */
function frontmatterOf(page: PageFrontmatter): string {
  const keys = ['title', 'description', ...pageMetadata.keyof().options] as const;
  const data = Object.fromEntries(keys.map((key) => [key, page[key]]));
  // YAML 1.1 writes a date without a time as a day, and quotes text that looks like a date.
  return `---\n${stringify(data, { version: '1.1', lineWidth: 0 })}---\n`;
}

const hasTitle = (tree: Nodes) =>
  'children' in tree && tree.children.some((node) => node.type === 'heading' && node.depth === 1);

/**
 * The Markdown version of a built page, in the format of the product's documentation, including what components generated
 * from the contract. It's a page itself: in `src/content/docs`, it would build.
 *
 * @param html the whole page
 * @throws if the page has no main content
 */
export function markdownVersion(html: string, page: PageFrontmatter): string {
  const tree = toMdast(mainContent(html), { document: true, handlers: { ...elementHandlers } });
  const body = toMarkdown(tree, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    emphasis: '_',
    rule: '-',
    resourceLink: true,
  });
  const title = hasTitle(tree) ? '' : `# ${page.title}\n\n`;
  return `${frontmatterOf(page)}\n${title}${body}`;
}
