import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brokenLinks } from '../../src/integrations/link-check.ts';
import { siteFolder } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

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

test('every redirect leads from no page to a page', () => {
  const isPage = (path: string) => existsSync(join(siteFolder, path, 'index.html'));
  const rules = readFileSync(join(siteFolder, '_redirects'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('/'));
  expect(rules.length).toBeGreaterThan(0);
  for (const rule of rules) {
    const [from = '', to = ''] = rule.split(/\s+/);
    expect([isPage(from), isPage(to)], rule).toEqual([false, true]);
  }
});

for (const link of linksOfTheSourcePage) {
  test(`${link} opens at the place that it names`, async ({ page }) => {
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
