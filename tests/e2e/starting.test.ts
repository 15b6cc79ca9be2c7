import { ada, howTo, LiveDemoPage, newPassword } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';

test('without service workers the demo runs in the page and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  const demo = new LiveDemoPage(page);
  await demo.open();
  await expect(demo.region.locator('[data-notice]')).not.toHaveCount(0);
  await demo.changePassword();
});

test('with service workers blocked the demo runs in the page and says so', async ({ page }) => {
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () =>
      Promise.reject(new DOMException('Blocked', 'SecurityError'));
  });
  const demo = new LiveDemoPage(page);
  await demo.open();
  await expect(demo.region.locator('[data-notice]')).not.toHaveCount(0);
  await demo.changePassword();
});

test('without IndexedDB the demo keeps its state in memory and says so', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Blocked', 'SecurityError');
    };
  });
  const demo = new LiveDemoPage(page);
  await demo.open();
  await expect(demo.region.locator('[data-notice]')).not.toHaveCount(0);
  await demo.changePassword();
});

test('invalid stored state is replaced by the initial state, with a notice', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  // On a page without the demo, nothing else writes at the same time.
  await page.goto('/docs/developers/faq/');
  await page.evaluate(async () => {
    const [database] = await indexedDB.databases();
    const open = indexedDB.open(database?.name ?? '');
    await new Promise((resolve) => (open.onsuccess = resolve));
    const stores = [...open.result.objectStoreNames];
    const transaction = open.result.transaction(stores, 'readwrite');
    for (const name of stores) {
      const store = transaction.objectStore(name);
      const keys = store.getAllKeys();
      keys.onsuccess = () => {
        for (const key of keys.result) {
          if (store.keyPath === null) store.put({ broken: true }, key);
        }
      };
    }
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    open.result.close();
  });
  await demo.open();
  await expect(demo.region.locator('[data-notice]')).not.toHaveCount(0);
  await demo.changePassword();
});

test('a reload keeps the session, and no typed text', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  await demo.openResetPassword();
  await demo.byLabel('oldPassword').fill(ada.password);
  await demo.byLabel('newPassword').fill(newPassword);
  await page.reload();
  await demo.ready();
  await expect(demo.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible();
  await demo.openResetPassword();
  await expect(demo.byLabel('newPassword')).toHaveValue('');
  await demo.submitPasswords(ada.password, newPassword);
  await expect(demo.reason).toBeFocused();
  await page.reload();
  await demo.ready();
  await expect(demo.byLabel('logIn')).toBeVisible();
  await demo.logIn(ada.email, newPassword);
  await expect(demo.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the steps are an ordered list, and the frame says what the demo would show', async ({ page }) => {
    await page.goto(howTo);
    await expect(page.locator('follow-along ol > li')).toHaveCount(5);
    await expect(page.locator('.demo-requires-script')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Show me' })).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Live demo' })).toContainText('Welcome back, Ada');
  });
});
