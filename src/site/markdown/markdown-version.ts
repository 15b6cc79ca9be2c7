import { toMdast } from 'hast-util-to-mdast';
import type { Nodes } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { elementHandlers } from './element-handlers.ts';
import { twinFrontmatter, type TwinMetadata } from './frontmatter.ts';
import { mainContent } from './main-content.ts';

const hasTitle = (tree: Nodes) =>
  'children' in tree && tree.children.some((node) => node.type === 'heading' && node.depth === 1);

/**
 * A built page as plain Markdown in the form of the product's documentation, with what its components made of the
 * contract's tables.
 *
 * Such a twin is a page itself: put into `src/content/docs`, it builds.
 *
 * @param html the whole page
 * @throws when the page has no main content
 */
export function markdownTwin(html: string, page: TwinMetadata): string {
  const tree = toMdast(mainContent(html), { document: true, handlers: { ...elementHandlers } });
  const body = toMarkdown(tree, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    emphasis: '_',
    rule: '-',
    resourceLink: true,
  });
  const title = hasTitle(tree) ? '' : `# ${page.title}\n\n`;
  return `${twinFrontmatter(page)}\n${title}${body}`;
}
