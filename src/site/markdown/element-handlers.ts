import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import { toString } from 'hast-util-to-string';
import type { BlockContent, Code, DefinitionContent, Paragraph, PhrasingContent } from 'mdast';

type FlowContent = BlockContent | DefinitionContent;

/** Starlight's kinds of asides, and their names in the product's Markdown. */
const asideWords = { note: 'Note', tip: 'Tip', caution: 'Caution', danger: 'Danger' };

const isElement = (node: { type: string }): node is Element => node.type === 'element';

const attribute = ({ properties }: Element, name: string) => {
  const value = properties[name];
  return typeof value === 'string' ? value : undefined;
};

const flowIn = (state: State, node: Element): FlowContent[] => state.toFlow(state.all(node));

/** Puts a bold word and a colon before the text, inside its first paragraph if the text starts with one. */
function withLead(word: string, remark: string, flow: FlowContent[]): FlowContent[] {
  const lead: PhrasingContent[] = [
    { type: 'strong', children: [{ type: 'text', value: `${word}:` }] },
    { type: 'text', value: ` ${remark}` },
  ];
  const [first, ...rest] = flow;
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: lead }, ...flow];
  return [{ ...first, children: [...lead, ...first.children] }, ...rest];
}

const aside: Handle = (state, node: Element) => {
  const kind = Object.entries(asideWords).find(([name]) =>
    String(node.properties['className']).includes(`--${name}`),
  );
  const flow = flowIn(state, node);
  if (!kind) return flow;
  const title = attribute(node, 'ariaLabel') ?? kind[1];
  const sentence = /[.!?]$/.test(title) ? `${title} ` : `${title}. `;
  return withLead(kind[1], title === kind[1] ? '' : sentence, flow);
};

/** A description list becomes paragraphs that start with the term. */
const dl: Handle = (state, node: Element) => {
  let term = '';
  return node.children.filter(isElement).flatMap((child) => {
    if (child.tagName !== 'dt') return withLead(term, '', flowIn(state, child));
    term = toString(child);
    return [];
  });
};

/** Code blocks. Expressive Code wraps each line in an element, and the console's React component doesn't. */
const pre: Handle = (_state, node: Element): Code => {
  const lines = selectAll('.ec-line', node).map((line) => toString(line).replace(/\n$/, ''));
  return {
    type: 'code',
    lang: attribute(node, 'dataLanguage') ?? null,
    value: lines.length > 0 ? lines.join('\n') : toString(select('code', node) ?? node),
  };
};

/** Adds blank lines around list items with more than one paragraph, such as a step with its picture. */
const li: Handle = (state, node: Element) => {
  const item = defaultHandlers.li(state, node);
  const texts = item.children.filter(({ type }) => type !== 'list');
  return { ...item, spread: item.spread === true || texts.length > 1 };
};

/** The summary of a `<details>` becomes a bold line above its content. */
const summary: Handle = (_state, node: Element): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'strong', children: [{ type: 'text', value: toString(node) }] }],
});

/** The elements that need a conversion other than the library's. */
export const elementHandlers: Readonly<Record<string, Handle>> = { aside, dl, li, pre, summary };
