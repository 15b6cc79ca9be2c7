import {
  defaultTreeAdapter as tree,
  parseFragment,
  serialize,
  serializeOuter,
  type DefaultTreeAdapterTypes,
} from 'parse5';
import { attribute, textOf, type Element } from './html.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** A question and its answer, from rendered HTML. */
export interface Question {
  /** The anchor of the question. */
  readonly id: string;
  /** The question, without markup. */
  readonly name: string;
  /** The answer as HTML. */
  readonly answer: string;
  /** The answer without markup. */
  readonly text: string;
}

/** The heading that a top-level element is or contains: Starlight wraps headings to add an anchor link. */
function headingIn(node: Element): Element | undefined {
  if (/^h[1-6]$/.test(node.tagName)) return node;
  if (!/\bsl-heading-wrapper\b/.test(attribute(node, 'class') ?? '')) return undefined;
  return node.childNodes
    .filter((child) => tree.isElementNode(child))
    .find((child) => /^h[1-6]$/.test(child.tagName));
}

/**
 * The questions on a rendered page. Each `h3` is a question, and everything up to the next heading is its answer. Other
 * headings only group the questions.
 *
 * @param html the rendered Markdown of the page
 */
export function questionsIn(html: string): Question[] {
  const found: { heading: Element; answer: Node[] }[] = [];
  let current: { heading: Element; answer: Node[] } | undefined;
  for (const node of parseFragment(html).childNodes) {
    const heading = tree.isElementNode(node) ? headingIn(node) : undefined;
    if (heading === undefined) {
      current?.answer.push(node);
    } else {
      current = heading.tagName === 'h3' ? { heading, answer: [] } : undefined;
      if (current) found.push(current);
    }
  }
  return found.map(({ heading, answer }) => ({
    id: attribute(heading, 'id') ?? '',
    name: textOf(heading).trim(),
    answer: answer
      .map((node) => serializeOuter(node))
      .join('')
      .trim(),
    text: answer.map(textOf).join('').replace(/\s+/g, ' ').trim(),
  }));
}

/**
 * The questions with the given IDs, in that order.
 *
 * @throws if an ID is unknown; the message lists the choices
 */
export function pickQuestions(questions: readonly Question[], ids: readonly string[]): Question[] {
  return ids.map((id) => {
    const found = questions.find((question) => question.id === id);
    if (found) return found;
    throw new Error(
      `No question "${id}". Choose from: ${questions.map((question) => question.id).join(', ')}.`,
    );
  });
}

const withoutSlash = (path: string) => path.replace(/\/$/, '');

/**
 * An answer as a page shows it. Links to the page itself become plain text; links to its headings stay.
 *
 * @param path the path of the page that shows the answer
 */
export function withoutSelfLinks(answer: string, path: string): string {
  const unlink = (parent: DefaultTreeAdapterTypes.ParentNode) => {
    for (const node of parent.childNodes.filter((child) => tree.isElementNode(child))) {
      unlink(node);
      if (withoutSlash(attribute(node, 'href') ?? '') !== withoutSlash(path)) continue;
      for (const child of node.childNodes) tree.insertBefore(parent, child, node);
      tree.detachNode(node);
    }
  };
  const fragment = parseFragment(answer);
  unlink(fragment);
  return serialize(fragment);
}

/** The questions as structured data for search engines. Source: https://schema.org/FAQPage */
export function faqPage(questions: readonly Question[], page: URL) {
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    mainEntity: questions.map(({ id, name, text }) => ({
      '@type': 'Question',
      name,
      url: new URL(`#${id}`, page).href,
      acceptedAnswer: { '@type': 'Answer', text },
    })),
  };
}
