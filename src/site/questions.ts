import {
  defaultTreeAdapter as tree,
  parseFragment,
  serialize,
  serializeOuter,
  type DefaultTreeAdapterTypes,
} from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** One question with its answer, as found in rendered HTML. */
export interface Question {
  /** The anchor of the question, the last part of its address. */
  readonly id: string;
  /** The question itself, without markup. */
  readonly name: string;
  /** The answer as HTML. */
  readonly answer: string;
  /** The answer without markup. */
  readonly text: string;
}

const textOf = (node: Node): string => {
  if (tree.isTextNode(node)) return node.value;
  return tree.isElementNode(node) ? node.childNodes.map(textOf).join('') : '';
};

const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;

/** The heading that a top-level node is, or wraps as Starlight does to add an anchor link. */
function headingIn(node: Element): Element | undefined {
  if (/^h[1-6]$/.test(node.tagName)) return node;
  if (!/\bsl-heading-wrapper\b/.test(attribute(node, 'class') ?? '')) return undefined;
  return node.childNodes
    .filter((child) => tree.isElementNode(child))
    .find((child) => /^h[1-6]$/.test(child.tagName));
}

/**
 * Reads the questions out of a rendered page: each `h3` is a question, what follows it up to the next heading is the
 * answer. Other headings only group the questions.
 *
 * @param html what a page's Markdown became
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
 * Some of the questions, in the order asked for.
 *
 * @throws when an id is unknown; the message lists the choices
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
 * An answer as it stands on a page: a link to the page itself leads nowhere, so only its text stays. A link to a heading
 * of the page stays.
 *
 * @param path the page's path
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
