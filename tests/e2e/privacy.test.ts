import type { Page } from '@playwright/test';
import { demoApiBase } from '../../demo-backend/contract/addresses.ts';
import { operations } from '../../demo-backend/contract/operations.ts';
import { ada, LiveDemoPage, newPassword } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';

const wrong = 'Typed-by-mistake-9';
const secrets = [newPassword, wrong];

/** Everything that the site keeps in this browser and shows in this page, as one text. */
const everythingKept = (page: Page) =>
  page.evaluate(async () => {
    const kept: unknown[] = [location.href, document.documentElement.outerHTML];
    kept.push(Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, history.state);
    for (const { name } of await indexedDB.databases()) {
      const open = indexedDB.open(name ?? '');
      await new Promise((resolve) => (open.onsuccess = resolve));
      for (const store of open.result.objectStoreNames) {
        const all = open.result.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => (all.onsuccess = resolve));
        kept.push(all.result);
      }
      open.result.close();
    }
    for (const name of await caches.keys()) kept.push(name);
    return JSON.stringify(kept);
  });

test('no typed password is left in storage, in the address or in the page', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  await demo.openResetPassword();
  await demo.submitPasswords(wrong, newPassword);
  await expect(demo.byLabel('oldPassword')).toHaveAttribute('aria-invalid', 'true');
  const show = demo.region.getByRole('button', { name: 'Show' });
  for (const button of await show.all()) await button.click();
  const expectNothingKept = async () => {
    const kept = await everythingKept(page);
    for (const secret of secrets) expect(kept).not.toContain(secret);
    return kept;
  };
  await expectNothingKept();

  await demo.submitPasswords(ada.password, newPassword);
  await expect(demo.reason).toBeFocused();
  await demo.logIn(ada.email, wrong);
  await expect(demo.region.getByRole('alert')).not.toBeEmpty();
  await show.click();
  await expectNothingKept();
  await demo.logIn(ada.email, newPassword);
  await expect(demo.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible();

  expect(await expectNothingKept()).toContain('iterations');
});

test('every request of the demo goes to an origin without a server and gets its response in the browser', async ({
  page,
  baseURL,
}) => {
  const origins = new Set<string>();
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  const demo = new LiveDemoPage(page);
  await demo.open();
  await demo.openResetPassword();
  const response = page.waitForResponse(demoApiBase + operations.changePassword.path);
  await demo.submitPasswords(ada.password, newPassword);
  expect((await response).fromServiceWorker()).toBe(true);
  expect([...origins]).toEqual([new URL(baseURL ?? '').origin, 'https://contentstack-demo.invalid']);
});

test("a request without a response from the page doesn't reach a server through the worker", async ({
  page,
  context,
  problems,
}) => {
  problems.allow(/Failed to load resource.*contentstack-demo\.invalid/);
  const demo = await context.newPage();
  await new LiveDemoPage(demo).open('/demo/');
  // The worker has this page too, which has no demo in it.
  await page.goto('/docs/developers/security/password-requirements/');
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  const ask = () =>
    page.evaluate(
      (address) => fetch(address, { method: 'PUT', body: '{}' }).then(({ status }) => status, String),
      `${demoApiBase}${operations.changePassword.path}`,
    );
  expect(await ask(), 'while another tab has a demo').toBe('TypeError: Failed to fetch');
  await demo.close();
  expect(await ask(), 'when no tab has one any more').toBe('TypeError: Failed to fetch');
});

test('each field has the autocomplete value that password managers need', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  await demo.openResetPassword();
  const form = demo.byLabel('resetPasswordDialog').locator('form');
  await expect(form.locator('input[autocomplete=username]')).toHaveValue(ada.email);
  await expect(demo.byLabel('oldPassword')).toHaveAttribute('autocomplete', 'current-password');
  await expect(demo.byLabel('newPassword')).toHaveAttribute('autocomplete', 'new-password');
  await expect(demo.byLabel('confirmPassword')).toHaveAttribute('autocomplete', 'new-password');
});
