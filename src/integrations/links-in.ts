import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';

/** What a built file offers to links, and the links that it holds itself. */
export interface LinkedFile {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

const linkAttributes = new Set(['href', 'src']);

function* elementsOf(node: DefaultTreeAdapterTypes.Node): Generator<DefaultTreeAdapterTypes.Element> {
  if (tree.isElementNode(node)) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

/** The ids and the link targets in a page's HTML. */
export function linksInHtml(html: string): LinkedFile {
  const ids = new Set<string>();
  const links = new Set<string>();
  for (const element of elementsOf(parse(html))) {
    // A canonical link names the page's public address, which no build has to contain.
    const isPublic = element.attrs.some(({ name, value }) => name === 'rel' && value === 'canonical');
    for (const { name, value } of element.attrs) {
      if (name === 'id') ids.add(value);
      else if (linkAttributes.has(name) && !isPublic) links.add(value);
    }
  }
  return { ids, links: [...links] };
}

function* urlsIn(node: Nodes): Generator<string> {
  if ('url' in node) yield node.url;
  if ('children' in node) for (const child of node.children) yield* urlsIn(child);
}

/** The targets of the links and pictures in Markdown, which gives no address to its own parts. */
export const linksInMarkdown = (markdown: string): LinkedFile => ({
  ids: new Set(),
  links: [...new Set(urlsIn(fromMarkdown(markdown)))],
});
