import type { Page } from '@playwright/test';
import { demoSessions } from '../../demo-backend/contract/demo-accounts.ts';
import { repeat } from '../support/runner/effort.ts';
import { ada, LiveDemoPage } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';

const { thisBrowser } = demoSessions;
const tokens = Object.values(demoSessions).map(({ authtoken }) => authtoken);

/** Changes Ada's password from a tab, in one of her sessions. @returns the status of the response */
const changePassword = (page: Page, authtoken: string, password: string) =>
  page.evaluate(
    async ({ token, current, chosen }) => {
      const response = await fetch('https://contentstack-demo.invalid/dashboard/user/password', {
        method: 'PUT',
        headers: { authtoken: token, 'content-type': 'application/json' },
        body: JSON.stringify({ current_password: current, password: chosen, password_confirmation: chosen }),
      });
      return response.status;
    },
    { token: authtoken, current: ada.password, chosen: password },
  );

const logIn = (page: Page, password: string) =>
  page.evaluate(
    async (user) => {
      const response = await fetch('https://contentstack-demo.invalid/v3/user-session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ user }),
      });
      return response.status;
    },
    { email: ada.email, password },
  );

test('of four changes that race from four tabs exactly one succeeds, again and again', async ({
  context,
}) => {
  const rounds = repeat(3, 100);
  test.setTimeout(60_000 + rounds * 5000);
  const tabs: { demo: LiveDemoPage; token: string; chosen: string }[] = [];
  // Two of them in the same session, as the tabs of one browser.
  for (const token of [thisBrowser.authtoken, ...tokens.slice(0, 3)]) {
    const demo = new LiveDemoPage(await context.newPage());
    await demo.open('/demo/');
    tabs.push({ demo, token, chosen: `Brand-new#${tabs.length}000` });
  }
  let winner = '';
  for (let round = 0; round < rounds; round += 1) {
    await tabs[0]?.demo.page.evaluate(() =>
      fetch('https://contentstack-demo.invalid/lab/reset', { method: 'POST' }).then(({ status }) => status),
    );
    const statuses = await Promise.all(
      tabs.map(({ demo, token, chosen }) => changePassword(demo.page, token, chosen)),
    );
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 401, 401, 401]);
    winner = tabs[statuses.indexOf(200)]?.chosen ?? '';
  }
  for (const { demo } of tabs) await expect(demo.byLabel('logIn')).toBeVisible();
  // A tab that didn't win: the new password is in the state that all tabs share.
  const other =
    tabs.find(({ chosen }) => chosen !== winner)?.demo ?? new LiveDemoPage(await context.newPage());
  await other.logIn(ada.email, winner);
  await expect(other.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible();
});

/** Makes a tab hold a lock until it's closed. @returns a function that waits for that in another tab */
async function holdLock(tab: Page): Promise<(other: Page) => Promise<void>> {
  await tab.evaluate(
    () =>
      new Promise<void>((held) => {
        void navigator.locks.request('tab', () => {
          held();
          return new Promise(() => undefined);
        });
      }),
  );
  return (other) => other.evaluate(() => navigator.locks.request('tab', () => undefined));
}

test('a tab that is closed in the middle of a change leaves the old state or the new one', async ({
  page,
  context,
}) => {
  const stays = new LiveDemoPage(page);
  await stays.open('/demo/');
  const chosen = 'Brand-new#2027';
  for (const moment of ['at once', 'after a request', 'after two requests']) {
    await page.evaluate(() =>
      fetch('https://contentstack-demo.invalid/lab/reset', { method: 'POST' }).then(({ status }) => status),
    );
    const goes = new LiveDemoPage(await context.newPage());
    await goes.open('/demo/');
    const untilGone = await holdLock(goes.page);
    const change = changePassword(goes.page, tokens[1] ?? '', chosen).catch(() => 'closed');
    const requests = { 'at once': 0, 'after a request': 1, 'after two requests': 2 }[moment] ?? 0;
    for (let count = 0; count < requests; count += 1) {
      await page.evaluate(() =>
        fetch('https://contentstack-demo.invalid/lab/events').then(({ status }) => status),
      );
    }
    await goes.page.close();
    await Promise.all([change, untilGone(page)]);
    const accepted = [await logIn(page, ada.password), await logIn(page, chosen)];
    expect(
      accepted.toSorted((a, b) => a - b),
      moment,
    ).toEqual([200, 422]);
  }
});
