import type { Page } from '@playwright/test';
import { demoSessions } from '../../demo-backend/contract/demo-accounts.ts';
import { ada, LiveDemoPage } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';

/** Asks the demo API to change Ada's password and gives the status of the answer. */
const changePassword = (page: Page, password: string) =>
  page.evaluate(
    async ({ authtoken, current, chosen }) => {
      const response = await fetch('https://contentstack-demo.invalid/dashboard/user/password', {
        method: 'PUT',
        headers: { authtoken, 'content-type': 'application/json' },
        body: JSON.stringify({ current_password: current, password: chosen, password_confirmation: chosen }),
      });
      return response.status;
    },
    { authtoken: demoSessions.thisBrowser.authtoken, current: ada.password, chosen: password },
  );

test('of two changes that race from two tabs with the same password exactly one succeeds', async ({
  page,
  context,
}) => {
  const first = new LiveDemoPage(page);
  await first.open('/demo/');
  const second = new LiveDemoPage(await context.newPage());
  await second.open('/demo/');

  const passwords = ['First-tab-wins-1', 'Second-tab-wins-2'] as const;
  const statuses = await Promise.all([
    changePassword(first.page, passwords[0]),
    changePassword(second.page, passwords[1]),
  ]);
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 401]);

  const winner = passwords[statuses.indexOf(200)] ?? '';
  await expect(second.word('logIn')).toBeVisible();
  await second.logIn(ada.email, winner);
  await expect(second.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible();
});
