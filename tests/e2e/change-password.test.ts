import { demoAccounts, demoSessions } from '../../demo-backend/contract/demo-accounts.ts';
import { followSteps, stepsOf } from '../support/browser/follow-steps.ts';
import { expectInView, laptops } from '../support/browser/layout.ts';
import { ada, LiveDemoPage, newPassword } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';

test('the five steps on the built page change the password, and each is checked off', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await page.setViewportSize(laptops[0]);
  await demo.open();
  await expect(page.getByRole('region', { name: 'Live demo', exact: true })).toHaveAttribute(
    'data-state',
    'ready',
  );
  await expect(stepsOf(page)).toHaveCount(5);
  await followSteps(
    demo,
    { 'Old Password': ada.password, 'New Password': newPassword, 'Confirm Password': newPassword },
    { afterStep: () => expectInView(demo.region) },
  );

  await expect(page.locator('[data-all-done]')).toHaveText(
    "You changed Ada's password. Four sessions ended.",
  );
  await expect(demo.reason).toBeFocused();
  await expect(demo.reason).toContainText('Four sessions ended, including this one.');
});

test('this tab, a second tab and the devices are signed out within a second of the response', async ({
  page,
  context,
}) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  const opened = context.waitForEvent('page');
  await demo.region.getByRole('link', { name: 'Open a second tab' }).click();
  const second = new LiveDemoPage(await opened);
  await second.ready();
  await expect(second.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible();
  await expect(demo.devices).toHaveCount(3);
  await expect(demo.devices.getByText('Signed in')).toHaveCount(3);

  await demo.openResetPassword();
  const answer = page.waitForResponse('**/dashboard/user/password');
  await demo.submitPasswords(ada.password, newPassword);
  expect((await answer).status()).toBe(200);

  const within = { timeout: 1000 };
  await Promise.all([
    expect(demo.byLabel('logIn')).toBeVisible(within),
    expect(demo.devices.getByText('Signed out')).toHaveCount(3, within),
    expect(second.byLabel('logIn')).toBeVisible(within),
    expect(second.devices.getByText('Signed out')).toHaveCount(3, within),
  ]);
  for (const tab of [demo, second]) {
    await expect(tab.accountLine).toContainText('Password changed in this demo.');
    await expect(tab.accountLine).not.toContainText(ada.password);
  }
  const accounts = (await second.openPanel('Accounts')).getByRole('listitem');
  await expect(accounts.filter({ hasText: ada.email })).toContainText('Password changed in this demo.');
  await expect(accounts.filter({ hasText: demoAccounts.olu.email })).toContainText(demoAccounts.olu.password);

  const firefox = demo.devices.filter({ hasText: demoSessions.firefoxOnWindows.label });
  await firefox.locator('summary').filter({ hasText: '401' }).click();
  await expect(firefox).toContainText('GET /v3/user');
  await expect(firefox).toContainText("You're not allowed in here unless you're logged in.");
});

test('fields that a password manager filled without an event are read; afterwards the old password is rejected and the new one logs in', async ({
  page,
}) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  await demo.openResetPassword();
  await demo.autofill('oldPassword', ada.password);
  await demo.autofill('newPassword', newPassword);
  await demo.autofill('confirmPassword', newPassword);
  await demo.byLabel('update').click();
  await expect(demo.reason).toContainText('Your password was changed.');

  await demo.autofill('email', ada.email);
  await demo.autofill('password', ada.password);
  await demo.byLabel('logIn').click();
  await expect(demo.region.getByRole('alert').filter({ hasText: 'invalid' })).toHaveText(
    'Looks like your email or password is invalid. Please try again or reset your password.',
  );
  await expect(demo.byLabel('password')).toBeFocused();
  await demo.logIn(ada.email, newPassword);
  await expect(demo.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible();
});

test('while the dialog waits, it stays open, sends one request however often Update is pressed, and then shows the result', async ({
  page,
}) => {
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  await demo.openResetPassword();
  await demo.setNetwork('Slow');
  let sent = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/user/password')) sent += 1;
  });
  await demo.byLabel('newPassword').fill(newPassword);
  await demo.byLabel('confirmPassword').fill(newPassword);
  await demo.byLabel('oldPassword').fill(ada.password);
  await demo.byLabel('update').dblclick();
  const updating = demo.region.getByRole('button', { name: 'Updating…' });
  await expect(updating).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-announcer]')).toHaveText(
    'The password is being changed. Wait for the response.',
  );
  await expect(demo.byLabel('cancel')).toHaveAttribute('aria-disabled', 'true');
  // The button isn't disabled for the browser, so a press on it gets an explanation.
  await demo.byLabel('cancel').click({ force: true });
  await expect(updating).toBeVisible();

  await expect(demo.reason).toContainText('Your password was changed.', { timeout: 15_000 });
  expect(sent).toBe(1);
});
