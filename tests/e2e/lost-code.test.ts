import type { Page } from '@playwright/test';
import { LiveDemoPage } from '../support/browser/live-demo.ts';
import type { Problems } from '../support/browser/problems.ts';
import { expect, test } from '../support/browser/test.ts';

// A service worker would ask for the file itself, where the test cannot lose it.
test.use({ serviceWorkers: 'block' });

/** What comes of a lost file: the line of Chromium, and what React writes of the error that its boundary caught. */
const lost = (file: string) =>
  new RegExp(String.raw`${file}\.[\w-]+\.js|dynamically imported module|registration blocked by Playwright`);

/** The demo in a page for which the code of one of its parts is lost from now on. */
async function openWithout(page: Page, problems: Problems, file: string): Promise<LiveDemoPage> {
  problems.allow(lost(file));
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  await page.route(`**/_astro/${file}.*.js`, (route) => route.abort());
  return demo;
}

/** The message in place of a part that couldn't load. */
const message = (demo: LiveDemoPage) => demo.region.getByRole('alert').filter({ hasText: "couldn't load" });

test('a panel whose code cannot be loaded says so, and the rest stands', async ({ page, problems }) => {
  const demo = await openWithout(page, problems, 'lab');
  await demo.region.getByRole('button', { name: 'Lab', exact: true }).click();
  await expect(message(demo)).toBeVisible();
  await expect(demo.region.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  await demo.openResetPassword();
});

test('a screen whose code cannot be loaded says so, and the others stand', async ({ page, problems }) => {
  const demo = await openWithout(page, problems, 'profile');
  await demo.word('profileIcon').click();
  await demo.word('profileItem').click();
  await expect(message(demo)).toBeVisible();
  await demo.region.getByRole('button', { name: 'Dashboard' }).click();
  await expect(demo.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible();
});

test('the dialog opens whole: its code comes with the section it is opened from', async ({
  page,
  problems,
}) => {
  const demo = await openWithout(page, problems, 'reset-password-*');
  await demo.openResetPassword();
  await expect(demo.word('oldPassword')).toBeFocused();
});
