import type { Page } from '@playwright/test';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { matches, selectAll } from 'hast-util-select';
import { builtPages, htmlOf } from '../support/site/built-pages.ts';
import { expect, test } from '../support/browser/test.ts';

const faq = '/docs/developers/faq/';

/** The files of the search index that the page has requested. */
function watchIndex(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) asked.push(request.url());
  });
  return asked;
}

test("the search isn't loaded before a reader approaches it", async ({ page }) => {
  const asked = watchIndex(page);
  await page.goto(faq, { waitUntil: 'networkidle' });
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: 'Search' }).hover();
  await expect.poll(() => asked.length).toBeGreaterThan(0);
});

test('the accessible name of the search button is its visible text', async ({ page }) => {
  await page.goto(faq);
  const button = page.getByRole('button', { name: 'Search', exact: true });
  await expect(button).toHaveText('Search');
  await expect(button).toHaveAccessibleName('Search');
});

test('search works by keyboard alone', async ({ page }) => {
  await page.goto(faq);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();

  await page.keyboard.type('account locked');
  await expect(dialog.getByRole('status')).toContainText('found');
  await expect(dialog.getByRole('link').first()).toHaveText(
    'Questions and answers: Why is my account locked?',
  );
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/#why-is-my-account-locked$/);
});

test('search says when it finds nothing, and Escape closes it', async ({ page }) => {
  await page.goto(faq);
  await page.getByRole('button', { name: 'Search' }).click();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await page.keyboard.type('zzzqqq');
  await expect(dialog.getByRole('status')).toHaveText('No results for “zzzqqq”.');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Search' })).toBeFocused();
});

/** The words of three letters or more in a tree, outside the elements that fit a selector. */
function wordsIn(tree: Nodes, outside = 'script, style'): string[] {
  if (tree.type === 'text') return tree.value.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  if (!('children' in tree) || matches(outside, tree)) return [];
  return tree.children.flatMap((child) => wordsIn(child, outside));
}

/** The words on the demo's screens that match no word in the text of any page. */
function wordsOfDemoAlone(): string[] {
  const bodies = builtPages().flatMap((path) => selectAll('[data-pagefind-body]', fromHtml(htmlOf(path))));
  const demo = bodies.flatMap((body) => selectAll('.live-demo', body)).flatMap((each) => wordsIn(each));
  const text = bodies.flatMap((body) => wordsIn(body, 'script, style, .live-demo'));
  // The search doesn't distinguish words with the same stem.
  const isKin = (word: string) => (other: string) =>
    word.startsWith(other) || other.startsWith(word.slice(0, 5));
  return [...new Set(demo)].filter((word) => !text.some(isKin(word)));
}

test('the search finds no page by the text of the demo’s screens', async ({ page }) => {
  const words = wordsOfDemoAlone();
  expect(words.length).toBeGreaterThan(3);
  await page.goto(faq);
  await page.getByRole('button', { name: 'Search' }).click();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  for (const word of words) {
    // Without quotes the search falls back to words that begin in the same way.
    await dialog.getByRole('searchbox').fill(`"${word}"`);
    await expect(dialog.getByRole('status')).toHaveText(`No results for “"${word}"”.`);
  }
});
