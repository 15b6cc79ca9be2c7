import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { visualCues } from './visual-cues.ts';

/** What Markdown has no use for: code of the page, controls, the demo, and what is hidden or only there for the eye. */
const leftOut = [
  'script, style, link, template, noscript, svg',
  'button, [role=status], .samples-bar, .needs-script',
  'astro-island, .demo-pane, .demo-needs',
  '[hidden], [aria-hidden=true], .sr-only, .sl-anchor-link',
].join(', ');

/**
 * The text of a built page without what surrounds it: navigation, controls, the demo.
 *
 * @param html the whole page
 * @throws when the page has no main content, as after a change of Starlight's markup
 */
export function mainContent(html: string): Root {
  const content = select('.sl-markdown-content', fromHtml(html));
  if (!content) throw new Error('The page has no element ".sl-markdown-content" to make Markdown from.');
  const dropped = new Set(selectAll(leftOut, content));
  const surroundings = visualCues(content);

  const childrenOf = (parent: Element): ElementContent[] =>
    parent.children.flatMap((child) => {
      if (child.type === 'text') return [child];
      if (child.type === 'comment' || dropped.has(child)) return [];
      const { before = [], after = [] } = surroundings.get(child) ?? {};
      return [...before, { ...child, children: childrenOf(child) }, ...after];
    });
  return { type: 'root', children: childrenOf(content) };
}
