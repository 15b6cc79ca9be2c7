import type { Page } from '@playwright/test';
import { LiveDemoPage } from '../support/browser/live-demo.ts';
import type { Problems } from '../support/browser/problems.ts';
import { expect, test } from '../support/browser/test.ts';

// A service worker would request the file itself, and the test could not block that.
test.use({ serviceWorkers: 'block' });

/** The results of a blocked file: the line of Chromium, and React's message about the error that its boundary caught. */
const lost = (file: string) =>
  new RegExp(String.raw`${file}\.[\w-]+\.js|dynamically imported module|registration blocked by Playwright`);

/** The demo in a page that can't load the code of one of its parts. */
async function openWithout(page: Page, problems: Problems, file: string): Promise<LiveDemoPage> {
  problems.allow(lost(file));
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  await page.route(`**/_astro/${file}.*.js`, (route) => route.abort());
  return demo;
}

/** The message in place of a part that couldn't load. */
const message = (demo: LiveDemoPage) => demo.region.getByRole('alert').filter({ hasText: "couldn't load" });

test("a panel whose code can't load says so, and the rest works", async ({ page, problems }) => {
  const demo = await openWithout(page, problems, 'lab-panel');
  await demo.region.getByRole('button', { name: 'Lab', exact: true }).click();
  await expect(message(demo)).toBeVisible();
  await expect(demo.region.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  await demo.openResetPassword();
});

test("a screen whose code can't load says so, and the others work", async ({ page, problems }) => {
  const demo = await openWithout(page, problems, 'profile');
  await demo.byLabel('profileIcon').click();
  await demo.byLabel('profileItem').click();
  await expect(message(demo)).toBeVisible();
  await demo.region.getByRole('button', { name: 'Dashboard' }).click();
  await expect(demo.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible();
});

test('the dialog opens at once, because its code is loaded with the section that opens it', async ({
  page,
  problems,
}) => {
  const demo = await openWithout(page, problems, 'reset-password-*');
  await demo.openResetPassword();
  await expect(demo.byLabel('oldPassword')).toBeFocused();
});
