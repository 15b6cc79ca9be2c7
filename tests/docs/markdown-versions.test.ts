import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse } from 'yaml';
import { pageId } from '../../src/site/page-addresses.ts';
import { builtPages, htmlOf } from '../support/site/built-pages.ts';
import {
  nodesOf,
  readMarkdownVersion,
  textOf,
  markdownMetadata,
  markdownAddressOf,
  writtenPages,
} from '../support/site/markdown-versions.ts';
import { root, siteFolder } from '../support/site/site.ts';
import { expect, test } from '../support/browser/test.ts';

// Each test reads every page.
test.describe.configure({ timeout: 60_000 });

/** The parts of a built page that match a selector, without those of the demo. */
function partsOf(path: string, selector: string): Element[] {
  const main = select('main', fromHtml(htmlOf(path)));
  if (!main) throw new Error(`${path} has no main element.`);
  const demo = new Set(selectAll(':is(astro-island, .demo-pane, .demo-requirements) *', main));
  return selectAll(selector, main).filter((part) => !demo.has(part));
}

/** Letters and digits alone: punctuation and spaces may differ between the two forms. */
const wordsOf = (text: string) => text.replaceAll(/[^\p{L}\p{N}]+/gu, '');

test('every page has a Markdown version with the frontmatter of its source', () => {
  const sources = globSync('**/*.{md,mdx}', { cwd: `${root}src/content/docs` });
  expect(sources.length).toBe(writtenPages().length);
  for (const source of sources) {
    const text = readFileSync(`${root}src/content/docs/${source}`, 'utf8');
    const written: unknown = parse(text.split('---\n')[1] ?? '', { version: '1.1' });
    const id = pageId(source);
    const { frontmatter } = readMarkdownVersion(id === 'index' ? '/' : `/${id}/`);
    expect(markdownMetadata.parse(frontmatter), source).toEqual(markdownMetadata.strip().parse(written));
  }
});

test('a Markdown version has the title and the headings of its page', () => {
  for (const path of writtenPages()) {
    const headings = nodesOf(readMarkdownVersion(path).body, 'heading');
    expect(headings.map(textOf), path).toEqual(
      partsOf(path, 'h1, .sl-markdown-content :is(h2, h3, h4)').map(toString),
    );
    expect(headings.map(({ depth }) => depth).filter((depth) => depth === 1)).toEqual([1]);
  }
});

/** The innermost elements that contain text. */
const blocks = ':is(h2, h3, h4, p, th, td, dt, dd, pre, .step-text, li:not(.step, :has(p)))';

test('a Markdown version has all the text of its page, in the same order', () => {
  for (const path of writtenPages()) {
    const words = wordsOf(textOf(readMarkdownVersion(path).body));
    let from = 0;
    for (const block of partsOf(path, `h1, .sl-markdown-content ${blocks}`).map(toString)) {
      const found = words.indexOf(wordsOf(block), from);
      expect(found, `${path}: ${block}`).toBeGreaterThanOrEqual(from);
      from = found + wordsOf(block).length;
    }
  }
});

test('a Markdown version has the code of its page, each block with its language', () => {
  for (const path of writtenPages()) {
    const code = nodesOf(readMarkdownVersion(path).body, 'code');
    const pieces = partsOf(path, '.sl-markdown-content pre');
    expect(
      code.map(({ lang }) => lang),
      path,
    ).toEqual(pieces.map(({ properties }) => properties['dataLanguage']));
    // Expressive Code renders each line as an element, without line breaks.
    const withoutLines = (text: string) => text.replaceAll('\n', '');
    expect(
      code.map(({ value }) => withoutLines(value)),
      path,
    ).toEqual(pieces.map(toString).map(withoutLines));
  }
});

test('a Markdown version has the steps of its page, with UI labels in bold and the light pictures', () => {
  let steps = 0;
  for (const path of writtenPages()) {
    const items = nodesOf(readMarkdownVersion(path).body, 'listItem');
    for (const step of partsOf(path, '.step')) {
      const text = wordsOf(toString(select('.step-text', step) ?? step));
      const item = items.find((each) => wordsOf(textOf(each)) === text);
      if (!item) throw new Error(`The Markdown version of ${path} lacks the step: ${text}`);
      expect(nodesOf(item, 'strong').map(textOf)).toEqual(
        selectAll('.ui', step).map((word) => toString(word).trim()),
      );
      const pictures = nodesOf(item, 'image').map(({ url, alt }) => [url, alt]);
      expect(pictures).toEqual(
        selectAll('img', step).map(({ properties }) => [properties['src'], properties['alt']]),
      );
      expect(pictures[0]?.[0]).toContain('-light.');
      steps += 1;
    }
  }
  expect(steps).toBeGreaterThan(0);
});

test('a Markdown version has as many tables as its page, and no HTML', () => {
  for (const path of writtenPages()) {
    const { text, body } = readMarkdownVersion(path);
    expect(text.match(/^\|( -+ \|)+$/gm)?.length ?? 0, path).toBe(partsOf(path, 'table').length);
    expect(nodesOf(body, 'html'), path).toEqual([]);
  }
});

test('every documentation page links to its Markdown version, and no other page has such a link', async ({
  page,
  request,
  problems,
}) => {
  for (const path of builtPages()) {
    const html = htmlOf(path);
    const links = selectAll('head link[type="text/markdown"], footer a[href$=".md"]', fromHtml(html));
    const expected = writtenPages().includes(path) ? [markdownAddressOf(path), markdownAddressOf(path)] : [];
    expect(
      links.map(({ properties }) => properties['href']),
      path,
    ).toEqual(expected);
  }
  for (const path of writtenPages()) {
    const response = await request.get(markdownAddressOf(path));
    expect(response.headers()['content-type'], path).toBe('text/markdown; charset=utf-8');
  }
  // A browser that shows plain text requests the site's icon itself.
  problems.allow(/favicon\.ico/);
  await page.goto('/docs/developers/security/change-password');
  await page.getByRole('link', { name: 'View as Markdown' }).click();
  await expect(page.getByText('your organization’s password policy')).toBeVisible();
});

test('llms.txt lists the Markdown version of every page in the navigation, with its description', async ({
  request,
}) => {
  const list = fromMarkdown(await (await request.get('/llms.txt')).text());
  const navigation = fromHtml(htmlOf('/docs/developers/faq/'));
  const pages = selectAll('.groups a', navigation).map(({ properties }) => String(properties['href']));
  expect(pages.length).toBe(writtenPages().length - 1);
  const items = nodesOf(list, 'listItem').slice(0, pages.length);
  const links = items.flatMap((item) => nodesOf(item, 'link'));
  expect(links.map(({ url }) => new URL(url).pathname)).toEqual(pages.map(markdownAddressOf));
  for (const [index, item] of items.entries()) {
    const { title, description } = markdownMetadata.parse(
      readMarkdownVersion(pages[index] ?? '').frontmatter,
    );
    expect(textOf(item)).toBe(`${title}: ${description}`);
  }
  expect(nodesOf(list, 'heading').map(textOf).slice(1, -1)).toEqual(
    selectAll('.groups p', navigation).map(toString),
  );
  expect(textOf(nodesOf(list, 'blockquote')[0] ?? list)).toContain('unofficial, independent demo');
});

test('the sitemap lists the pages, not their Markdown versions', () => {
  const sitemaps = globSync('sitemap-*.xml', { cwd: siteFolder });
  expect(sitemaps).not.toEqual([]);
  for (const file of sitemaps) {
    expect(readFileSync(join(siteFolder, file), 'utf8')).not.toContain('.md');
  }
});
