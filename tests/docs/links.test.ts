import { brokenLinks } from '../../src/site/integrations/link-check.ts';
import { builtPages, htmlOf, redirectTarget } from '../support/site/built-pages.ts';
import { siteFolder } from '../support/site/site.ts';
import { expect, test } from '../support/browser/test.ts';

/** The links of the product's own page "Change Password", which have to work at exactly these addresses. */
const linksOfTheSourcePage = [
  '/docs/developers/organization/security-configuration#password-policies',
  '/docs/developers/security/multi-factor-authentication',
  '/docs/developers/security/forgot-reset-password',
  '/docs/developers/apis/content-management-api#reset-password',
];

test('every link of the built site leads to a page and an anchor', async () => {
  expect(await brokenLinks(`${siteFolder}/`)).toEqual([]);
});

test('every folder in the path of a page is a page, or redirects to a page in it', () => {
  const pages = builtPages();
  const folders = new Set(
    pages.flatMap((path) => [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index + 1))),
  );
  expect(folders).toContain('/docs/developers/recipes/');
  for (const folder of folders) {
    if (pages.includes(folder)) continue;
    const target = redirectTarget(htmlOf(folder));
    expect(pages).toContain(target);
    expect(target?.startsWith(folder), `${folder} redirects to ${target}`).toBe(true);
  }
});

test('the address of a folder opens its first page', async ({ page }) => {
  await page.goto('/docs/developers/recipes');
  await expect(page).toHaveURL('/docs/developers/recipes/rotate-a-password/');
});

for (const link of linksOfTheSourcePage) {
  test(`${link} opens at its anchor`, async ({ page }) => {
    const answer = await page.goto(link);
    expect(answer?.status()).toBe(200);
    const { hash } = new URL(link, 'https://site.example');
    await expect(hash ? page.locator(hash) : page.getByRole('heading', { level: 1 })).toBeInViewport();
  });
}

test('an unknown address says so and offers other pages', async ({ page, problems }) => {
  problems.allow(/Failed to load resource.*404/);
  const answer = await page.goto('/docs/developers/security/change-pasword');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  await page.getByRole('main').getByRole('link', { name: 'Change your password' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Change your password');
});
