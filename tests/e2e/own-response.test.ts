import type { Page } from '@playwright/test';
import { demoApiBase } from '../../demo-backend/contract/addresses.ts';
import { operations, type OperationId } from '../../demo-backend/contract/operations.ts';
import { logOut } from '../support/browser/authenticator.ts';
import { ada, LiveDemoPage, newPassword } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';

// A change of the state is announced before its own response arrives. So a tab may get a 401, because its session has
// ended, while it still waits for the response that says why.

/** Delays the responses to an operation in the page. @returns a function that delivers them */
async function holdResponse(page: Page, id: OperationId): Promise<() => Promise<void>> {
  const { method, path } = operations[id];
  await page.evaluate(
    ([verb, address]) => {
      const send = window.fetch.bind(window);
      const released = new Promise((resolve) => {
        window.addEventListener('release', resolve, { once: true });
      });
      window.fetch = async (input, init) => {
        const { method: asked, url } = new Request(input, init);
        const response = await send(input, init);
        if (asked === verb && url.endsWith(address)) await released;
        return response;
      };
    },
    [method, demoApiBase + path] as const,
  );
  return () => page.evaluate(() => void window.dispatchEvent(new Event('release')));
}

const leavings = [
  {
    id: 'changePassword',
    reason: 'password-changed',
    send: async (demo: LiveDemoPage) => {
      await demo.openResetPassword();
      await demo.submitPasswords(ada.password, newPassword);
    },
  },
  { id: 'logOut', reason: 'logged-out', send: logOut },
] as const;

for (const { id, reason, send } of leavings) {
  test(`the response to ${id} gives the reason, also when a 401 arrives before it`, async ({ page }) => {
    const demo = new LiveDemoPage(page);
    await demo.open('/demo/');
    const release = await holdResponse(page, id);
    const calls = (await demo.openPanel('Network')).locator('summary').filter({ hasText: 'This tab' });
    const callTo = (asked: OperationId, status: number) =>
      calls.filter({
        // The path may have a query.
        hasText: new RegExp(`${operations[asked].method} ${operations[asked].path}(\\?\\S*)? ${status}`),
      });
    await send(demo);
    // The tab has read every response that the panel shows.
    await expect(callTo('getUser', 401)).not.toHaveCount(0);
    await expect(callTo(id, 200)).toHaveCount(0);
    await release();
    await expect(demo.reason).toHaveAttribute('data-reason', reason);
  });
}
