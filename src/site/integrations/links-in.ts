import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';

/** What a built file offers to links, and the links that it holds itself. */
export interface LinkedFile {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
  /** Those that a reader of its main content follows in the same tab. */
  readonly contentLinks: readonly string[];
}

type Element = DefaultTreeAdapterTypes.Element;

const linkAttributes = new Set(['href', 'src']);

function* elementsOf(node: DefaultTreeAdapterTypes.Node): Generator<Element> {
  if (tree.isElementNode(node)) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

const attribute = ({ attrs }: Element, name: string) => attrs.find((each) => each.name === name)?.value;

function* linksOfContent(page: DefaultTreeAdapterTypes.Document): Generator<string> {
  for (const main of elementsOf(page)) {
    if (main.tagName !== 'main') continue;
    for (const element of elementsOf(main)) {
      const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
      if (href !== undefined && attribute(element, 'target') !== '_blank') yield href;
    }
  }
}

/** The ids and the link targets in a page's HTML. */
export function linksInHtml(html: string): LinkedFile {
  const ids = new Set<string>();
  const links = new Set<string>();
  const page = parse(html);
  for (const element of elementsOf(page)) {
    // A canonical link names the page's public address, which no build has to contain.
    const isPublic = attribute(element, 'rel') === 'canonical';
    for (const { name, value } of element.attrs) {
      if (name === 'id') ids.add(value);
      else if (linkAttributes.has(name) && !isPublic) links.add(value);
    }
  }
  return { ids, links: [...links], contentLinks: [...new Set(linksOfContent(page))] };
}

function* urlsIn(node: Nodes): Generator<string> {
  if ('url' in node) yield node.url;
  if ('children' in node) for (const child of node.children) yield* urlsIn(child);
}

/** The targets of the links and pictures in Markdown, which gives no address to its own parts. */
export function linksInMarkdown(markdown: string): LinkedFile {
  const links = [...new Set(urlsIn(fromMarkdown(markdown)))];
  return { ids: new Set(), links, contentLinks: links };
}
