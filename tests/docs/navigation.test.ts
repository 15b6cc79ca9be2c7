import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import sidebar from '../../src/content/sidebar.json' with { type: 'json' };
import { builtPages, htmlOf, onePageOfEachKind } from '../support/site/built-pages.ts';
import { expect, test } from '../support/browser/test.ts';

const listed = sidebar.flatMap(({ items }) => items).map((id) => `/${id}/`);

test('the navigation of each page marks the link to that page, and no other', () => {
  const marked = builtPages().map((path) => {
    const links = selectAll('[aria-current=page]', fromHtml(htmlOf(path)));
    return [path, links.map(({ properties }) => properties['href'])];
  });
  expect(marked).toEqual(builtPages().map((path) => [path, listed.includes(path) ? [path] : []]));
  expect(builtPages()).toEqual(expect.arrayContaining(listed));
});

test('the first link of each page leads to its heading', () => {
  for (const path of builtPages()) {
    const page = fromHtml(htmlOf(path));
    const address = String(select('a', page)?.properties['href']);
    expect(address, path).toMatch(/^#./);
    const targets = selectAll(`[id="${address.slice(1)}"]`, page);
    expect(
      targets.map(({ tagName }) => tagName),
      `${path}${address}`,
    ).toEqual(['h1']);
  }
});

test('by keyboard, the skip link leads past the header and the navigation', async ({ page }) => {
  for (const path of onePageOfEachKind) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    const skipLink = page.getByRole('link', { name: /^Skip to/ });
    await expect(skipLink, path).toBeFocused();
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading, path).toBeInViewport();
    await page.keyboard.press('Tab');
    const isPastHeading = await heading.evaluate(
      (element) =>
        document.activeElement !== null &&
        (element.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING) > 0,
    );
    expect(isPastHeading, `${path}: the next Tab goes to something after the heading`).toBe(true);
  }
});
