import type { Page } from '@playwright/test';
import { neededFeatures, oldestBrowsers } from '../../src/site/supported-browsers.ts';
import { ada, howTo, LiveDemoPage, newPassword } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';

const reference = '/docs/developers/apis/content-management-api/';
const recipe = '/docs/developers/recipes/rotate-a-password/';

/** Removes a feature before the page's first script runs, as in a browser that doesn't have it. */
const without = (page: Page, feature: string) =>
  page.addInitScript((path) => {
    const names = path.split('.');
    const name = names.pop() ?? '';
    let owner: object = window;
    for (const each of names) {
      const next: unknown = Reflect.get(owner, each);
      if (next instanceof Object) owner = next;
    }
    if (!(name in owner)) throw new Error(`There is no ${path} to take away.`);
    Reflect.deleteProperty(owner, name);
  }, feature);

/** Expects that the page says once why the demo doesn't run, and loads nothing of it. */
async function expectTooOld(page: Page, path: string): Promise<void> {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(path, { waitUntil: 'networkidle' });
  const note = page.getByText('This browser is too old for the demo');
  await expect(note).toBeVisible();
  await expect(note).toContainText(oldestBrowsers);
  await expect(page.getByText('Not running yet')).toBeHidden();
  expect(loaded.filter((url) => /live-demo\.\w+\.js|client\.\w+\.js|worker/.test(url))).toEqual([]);
}

for (const feature of Object.keys(neededFeatures)) {
  test(`without ${feature} a how-to says that the browser is too old, and shows its steps`, async ({
    page,
  }) => {
    await without(page, feature);
    await expectTooOld(page, howTo);
    const demo = page.getByRole('region', { name: 'Live demo' });
    await expect(demo).toHaveAttribute('data-state', 'waiting');
    for (const button of await demo.getByRole('button').all()) await expect(button).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Show me' })).toHaveCount(0);
    await expect(page.locator('.step-picture img').first()).toBeVisible();
  });
}

for (const path of ['/', '/demo/', '/demo/states/', reference, recipe]) {
  test(`${path} says once that the browser is too old, and offers nothing to run`, async ({ page }) => {
    await without(page, 'Promise.withResolvers');
    await expectTooOld(page, path);
    for (const name of ['Try it', 'Run all steps', /^Run: /, 'Full screen', 'Open a second tab']) {
      await expect(page.getByRole('button', { name }).or(page.getByRole('link', { name }))).toHaveCount(0);
    }
    // The search and the theme are older than the demo.
    await expect(page.getByRole('button', { name: 'Search' })).toBeEnabled();
  });
}

test('the demo works without the features that it can do without', async ({ page }) => {
  for (const feature of [
    'Element.prototype.checkVisibility',
    'Navigator.prototype.locks',
    'requestIdleCallback',
  ]) {
    await without(page, feature);
  }
  const demo = new LiveDemoPage(page);
  await demo.open();
  await demo.openResetPassword();
  await demo.submitPasswords(ada.password, newPassword);
  await expect(demo.reason).toContainText('Your password was changed');
});

test('Copy copies the visible sample in a browser without checkVisibility', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await without(page, 'Element.prototype.checkVisibility');
  await page.goto(reference);
  const operation = page.getByRole('region', { name: 'Log in' });
  await operation.getByRole('radio', { name: 'Python' }).check({ force: true });
  await operation.getByRole('button', { name: 'Copy the sample' }).click();
  await expect(operation.getByText('Sample copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await operation.locator('[data-sample=python] pre').textContent());
});
