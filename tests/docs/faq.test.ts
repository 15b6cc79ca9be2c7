import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { z } from 'zod';
import { builtPages, htmlOf } from '../support/site/built-pages.ts';
import { expect, test } from '../support/browser/test.ts';

const faq = '/docs/developers/faq/';

const faqPage = z.object({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('FAQPage'),
  mainEntity: z.array(
    z.object({
      '@type': z.literal('Question'),
      name: z.string().endsWith('?'),
      url: z.url(),
      acceptedAnswer: z.object({ '@type': z.literal('Answer'), text: z.string().min(10) }),
    }),
  ),
});

/** A heading of the third level, and the text under it up to the next heading. */
interface Section {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

const withoutBreaks = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** The text of a tree in parts, in order; each heading is a part. Without scripts and anchor icons. */
function piecesOf(node: Nodes): (string | { id: string; name: string; level: string })[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element' && node.type !== 'root') return [];
  if (node.type === 'element') {
    const { tagName, properties } = node;
    if (tagName === 'script' || [properties['className']].flat().includes('sl-anchor-link')) return [];
    if (/^h[1-6]$/.test(tagName)) {
      return [{ id: String(properties['id']), name: withoutBreaks(toString(node)), level: tagName }];
    }
  }
  return node.children.flatMap(piecesOf);
}

/** The questions of a built page, or of one part of it, as people read them. */
function sectionsIn(path: string, part: string): Section[] {
  const root = select(part, fromHtml(htmlOf(path)));
  if (!root) throw new Error(`${path} has no ${part}.`);
  const pieces = piecesOf(root);
  return pieces.flatMap((heading, index) => {
    if (typeof heading === 'string' || heading.level !== 'h3') return [];
    const next = pieces.findIndex((piece, at) => at > index && typeof piece !== 'string');
    const text = pieces
      .slice(index + 1, next < 0 ? undefined : next)
      .filter((piece) => typeof piece === 'string');
    return [{ ...heading, text: withoutBreaks(text.join('')) }];
  });
}

test('on every page, search engines get the same questions and answers as readers', () => {
  const withData = builtPages().filter((path) => {
    const data = selectAll('script[type="application/ld+json"]', fromHtml(htmlOf(path)));
    for (const script of data) {
      const { mainEntity } = faqPage.parse(JSON.parse(toString(script)));
      const read = mainEntity.map(({ name, url, acceptedAnswer: { text } }) => {
        const { pathname, hash } = new URL(url);
        return { address: pathname + hash, name, text };
      });
      const shown = sectionsIn(path, '.sl-markdown-content');
      expect(read).toEqual(shown.map(({ id, name, text }) => ({ address: `${path}#${id}`, name, text })));
    }
    return data.length > 0;
  });
  expect(withData).toEqual([faq]);
});

test('a question that is on two pages has the same answer on both', () => {
  const answers = new Map(sectionsIn(faq, '.sl-markdown-content').map(({ name, text }) => [name, text]));
  const pages = builtPages().filter((path) => select('.questions', fromHtml(htmlOf(path))));
  expect(pages).toContain('/docs/developers/security/change-password/');
  for (const path of pages) {
    for (const { name, text } of sectionsIn(path, '.questions')) {
      const answer = answers.get(name) ?? 'This question is not on the page of questions.';
      // The last answer is followed by the link to all questions.
      expect(text.slice(0, answer.length), `${path}: ${name}`).toBe(answer);
    }
  }
});

test('the how-to repeats the four questions of the product’s page', () => {
  const repeated = sectionsIn('/docs/developers/security/change-password/', '.questions');
  expect(repeated.map(({ name }) => name)).toEqual([
    'Does a new password sign me out everywhere?',
    'Where do I change my password?',
    'I forgot my current password. What now?',
    'Can I reset my password by API?',
  ]);
});
