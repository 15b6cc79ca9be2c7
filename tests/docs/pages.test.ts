import { builtPages, htmlOf } from '../support/site/built-pages.ts';
import { expect, test } from '../support/browser/test.ts';

/** Packages with code or data in the site: of the demo, the console, the reference, the search, and the frame. */
const inTheSite = [
  '@expressive-code/core',
  '@noble/hashes',
  '@zxcvbn-ts/language-common',
  'astro',
  'idb',
  'jsonc-parser',
  'msw',
  'otpauth',
  'pagefind',
  'react',
  'react-dom',
  'uqr',
  'zod',
];

const isArticle = (path: string) => path.startsWith('/docs/');

test('every page has a unique title and description, and one canonical address', () => {
  const pages = builtPages().filter(isArticle);
  const heads = pages.map((path) => {
    const html = htmlOf(path);
    expect(html, path).toMatch(new RegExp(`<link rel="canonical" href="https://[^/"]+${path}"`));
    return [/<title>([^<]+)</.exec(html)?.[1], /<meta name="description" content="([^"]+)"/.exec(html)?.[1]];
  });
  expect(heads.flat()).not.toContain(undefined);
  expect(new Set(heads.flat()).size).toBe(2 * pages.length);
});

test('every page declares its encoding in its first 1,024 bytes, and its policy before anything that the policy restricts', () => {
  for (const path of builtPages()) {
    const html = htmlOf(path);
    const encoding = '<meta charset="utf-8">';
    expect(Buffer.from(html).subarray(0, 1024).toString(), path).toContain(encoding);
    const policy = html.indexOf('<meta http-equiv="content-security-policy"');
    expect(policy, path).toBeGreaterThan(0);
    expect(policy, path).toBeLessThan(html.search(/<script|<style|<link[^>]+stylesheet/));
  }
});

test('robots.txt leads to a sitemap that lists every page for readers, and nothing else', async ({
  request,
}) => {
  const robots = await (await request.get('/robots.txt')).text();
  const sitemap = new URL(/^Sitemap: (\S+)$/m.exec(robots)?.[1] ?? '');
  const index = await (await request.get(sitemap.pathname)).text();
  const list = await (await request.get(new URL(/<loc>([^<]+)</.exec(index)?.[1] ?? '').pathname)).text();
  const listed = [...list.matchAll(/<loc>([^<]+)</g)].map(([, address = '']) => new URL(address).pathname);
  const forReaders = builtPages().filter((path) => !['/404.html', '/demo/states/'].includes(path));
  expect(listed.toSorted()).toEqual(forReaders);
});

test('the site links to the licenses of its third-party code', async ({ page }) => {
  await page.goto('/');
  const link = page.locator('footer').getByRole('link', { name: 'Third-party licenses' });
  const response = await page.request.get((await link.getAttribute('href')) ?? '');
  const licenses = await response.text();
  for (const name of inTheSite) {
    const [, license = ''] = licenses.split(`\n## ${name} - `);
    expect(license.split('\n## ')[0], name).toMatch(/^\d[\d.]+ \((MIT|ISC)\)\n\n[^]*Copyright/);
  }
});

test('no two asides of a page have the same name', () => {
  let asides = 0;
  for (const path of builtPages().filter(isArticle)) {
    const names = [...htmlOf(path).matchAll(/<aside aria-label="([^"]*)"/g)].map(([, name]) => name);
    expect(names, path).toEqual([...new Set(names)]);
    asides += names.length;
  }
  expect(asides).toBeGreaterThan(0);
});

test("every page says that the site isn't a product of Contentstack", async ({ page }) => {
  for (const path of ['/', ...builtPages().filter(isArticle)]) {
    await page.goto(path);
    await expect(page.getByRole('banner').getByText('Unofficial demo')).toBeVisible();
    await expect(page.getByText('Unofficial, independent demo.')).toBeVisible();
  }
});

test('the home page has a link for each kind of reader', async ({ page }) => {
  await page.goto('/');
  for (const [name, address] of [
    ['Follow the steps', '/docs/developers/security/change-password'],
    ['Try the API', '/docs/developers/apis/content-management-api'],
    ['Write with us', '/docs/developers/contribute'],
  ] as const) {
    await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('href', address);
  }
});
