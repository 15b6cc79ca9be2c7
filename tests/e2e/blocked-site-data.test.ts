import type { Page } from '@playwright/test';
import { openWithCookiesBlocked, blockSiteData } from '../support/browser/blocked-site-data.ts';
import { followSteps } from '../support/browser/follow-steps.ts';
import { ada, LiveDemoPage, newPassword } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';

/** Changes Ada's password by the steps of the how-to, where nothing can be stored. */
async function changePasswordInMemory(page: Page): Promise<void> {
  const demo = new LiveDemoPage(page);
  await demo.open();
  expect(await page.evaluate(() => navigator.locks.request('any', () => 'granted').catch(String))).toContain(
    'SecurityError',
  );
  await expect(demo.region.locator('[data-notice=storage-unavailable]')).toBeVisible();
  await followSteps(demo, {
    'Old Password': ada.password,
    'New Password': newPassword,
    'Confirm Password': newPassword,
  });
  await expect(demo.reason).toContainText('Your password was changed');
  await expect(demo.devices.getByText('Signed out')).toHaveCount(3);
  await demo.logIn(ada.email, newPassword);
  await expect(demo.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible();
}

test('with all cookies blocked, the password is changed in memory and the demo says so', async ({
  problems,
}, testInfo) => {
  const context = await openWithCookiesBlocked(testInfo.outputPath('profile'));
  await problems.watch(context);
  await changePasswordInMemory(await context.newPage());
  await context.close();
});

test('when every API for site data throws, the password is changed in memory and the demo says so', async ({
  page,
}) => {
  await page.addInitScript(blockSiteData);
  await changePasswordInMemory(page);
});
