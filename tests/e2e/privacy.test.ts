import type { Page } from '@playwright/test';
import { demoApiBase } from '../../demo-backend/contract/base-path.ts';
import { ada, LiveDemoPage, newPassword } from '../support/live-demo.ts';
import { expect, test } from '../support/test.ts';

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
  await expect(demo.word('oldPassword')).toHaveAttribute('aria-invalid', 'true');
  const whileTyped = await everythingKept(page);
  for (const secret of secrets) expect(whileTyped).not.toContain(secret);

  await demo.submitPasswords(ada.password, newPassword);
  await expect(demo.reason).toBeFocused();
  await demo.logIn(ada.email, wrong);
  await expect(demo.region.getByRole('alert')).not.toBeEmpty();
  await demo.logIn(ada.email, newPassword);
  await expect(demo.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible();

  const afterwards = await everythingKept(page);
  expect(afterwards).toContain('iterations');
  for (const secret of secrets) expect(afterwards).not.toContain(secret);
});

test('every request of the demo stays on this origin and is answered in the browser', async ({
  page,
  baseURL,
}) => {
  const origins = new Set<string>();
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  const demo = new LiveDemoPage(page);
  await demo.open();
  await demo.openResetPassword();
  const answer = page.waitForResponse('**/demo-api/dashboard/user/password');
  await demo.submitPasswords(ada.password, newPassword);
  expect((await answer).fromServiceWorker()).toBe(true);
  expect([...origins]).toEqual([new URL(baseURL ?? '').origin]);
});

test('what the worker can no longer have answered in its page, it sends to no server', async ({
  page,
  context,
}) => {
  await new LiveDemoPage(page).open('/demo/');
  const [worker] = context.serviceWorkers();
  // As MSW does when the tab that asked is gone.
  const sent = await worker?.evaluate(
    async (paths) => {
      const answers = await Promise.all(paths.map((path) => fetch(path, { method: 'GET' })));
      return answers.map(({ type, status }) => ({ type, status }));
    },
    [`${demoApiBase}/v3/user`, '/favicon.svg'],
  );
  expect(sent).toEqual([
    { type: 'error', status: 0 },
    { type: 'basic', status: 200 },
  ]);
});

test('when the mock is not running, a typed password meets a 404 of this site and the reader is told', async ({
  page,
}) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  await demo.openResetPassword();
  await page.evaluate(() => {
    window.fetch = () => Promise.resolve(new Response('<!doctype html>', { status: 404 }));
  });
  await demo.submitPasswords(ada.password, newPassword);
  await expect(demo.region.getByRole('alert').filter({ hasText: 'no answer' })).toBeVisible();
  await expect(demo.word('newPassword')).toHaveValue(newPassword);
});

test('the managers of passwords are told what each field is', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  await demo.openResetPassword();
  const form = demo.word('resetPasswordDialog').locator('form');
  await expect(form.locator('input[autocomplete=username]')).toHaveValue(ada.email);
  await expect(demo.word('oldPassword')).toHaveAttribute('autocomplete', 'current-password');
  await expect(demo.word('newPassword')).toHaveAttribute('autocomplete', 'new-password');
  await expect(demo.word('confirmPassword')).toHaveAttribute('autocomplete', 'new-password');
});
