import { followSteps, stepsOf } from '../support/browser/follow-steps.ts';
import { tabTo } from '../support/browser/input-methods.ts';
import { expectInView, laptops } from '../support/browser/layout.ts';
import { ada, LiveDemoPage, newPassword } from '../support/browser/live-demo.ts';
import { callLab } from '../support/browser/backend-in-page.ts';
import { expiredHeading, openLogIn, setNewPassword } from '../support/browser/recovery.ts';
import { expect, test } from '../support/browser/test.ts';

const howTo = '/docs/developers/security/forgot-reset-password/';
const sameForEveryone =
  'If this email address exists, we will send you an email with instructions for resetting your password.';

test('the steps on the built page set a new password and end all sessions', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await page.setViewportSize(laptops[0]);
  await demo.open(howTo);
  await expect(stepsOf(page)).toHaveCount(6);
  await followSteps(
    demo,
    { Email: ada.email, 'New Password': newPassword, 'Confirm Password': newPassword },
    { afterStep: () => expectInView(demo.region) },
  );
  await expect(page.locator('[data-all-done]')).toHaveText(
    'You set a new password without the old one. Every session ended.',
  );
  await expect(demo.reason).toBeFocused();
  await expect(demo.reason).toContainText('Your password has been reset successfully.');
  await expect(demo.devices.getByText('Signed out')).toHaveCount(3);

  await demo.logIn(ada.email, ada.password);
  await expect(demo.region.getByRole('alert').filter({ hasText: 'invalid' })).toBeVisible();
  await demo.logIn(ada.email, newPassword);
  await expect(demo.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible();
});

test('an unknown email address gets the same response and no email', async ({ page }) => {
  const demo = await openLogIn(page);
  await demo.byLabel('email').fill(ada.email);
  await demo.byLabel('forgotPassword').click();
  await expect(demo.byLabel('email')).toHaveValue(ada.email);
  await demo.byLabel('email').fill('nobody@example.com');
  await demo.byLabel('sendInstructions').click();
  await expect(demo.region.getByText(sameForEveryone)).toBeVisible();
  const inbox = await demo.openPanel('Inbox');
  await expect(inbox).toContainText('No email yet.');
  await demo.region.getByRole('button', { name: 'Request another email' }).click();
  await demo.autofill('email', ada.email);
  await demo.byLabel('sendInstructions').click();
  await expect(demo.region.getByText(sameForEveryone)).toBeVisible();
  await expect(inbox.getByRole('listitem')).toHaveCount(1);
  await expect(inbox).toContainText(`to ${ada.email}`);
});

test('an empty and a malformed email address show an error at the field', async ({ page }) => {
  const demo = await openLogIn(page);
  await demo.byLabel('forgotPassword').click();
  await demo.byLabel('sendInstructions').click();
  await expect(demo.byLabel('email')).toBeFocused();
  await expect(demo.byLabel('email')).toHaveAccessibleDescription(/Enter your email\./);
  await demo.byLabel('email').fill('ada');
  await demo.byLabel('sendInstructions').click();
  await expect(demo.byLabel('email')).toHaveAccessibleDescription(/Email is not valid\./);
  await demo.byLabel('backToLogIn').click();
  await expect(demo.byLabel('logIn')).toBeVisible();
  await expect(demo.byLabel('email')).toBeFocused();
});

test('a rejected new password shows an error at each field, and the link stays valid', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/?scenario=reset-email-sent');
  await demo.openPanel('Inbox');
  await demo.byLabel('resetLink').click();
  await demo.byLabel('resetPassword').click();
  await expect(demo.byLabel('newPassword')).toBeFocused();
  await expect(demo.byLabel('confirmPassword')).toHaveAccessibleDescription('Enter the new password again.');
  await expect(page.locator('[data-announcer]')).toHaveText('2 fields need attention.');
  await setNewPassword(demo, 'abcd1234');
  await expect(demo.byLabel('newPassword')).toHaveAccessibleDescription(/New Password is too short/);
  await setNewPassword(demo, newPassword, `${newPassword}!`);
  await expect(demo.byLabel('confirmPassword')).toHaveAccessibleDescription(
    "Confirm Password doesn't match the new password.",
  );
  await demo.expectDevicesSignedIn();
  await demo.openPanel('Inbox');
  await demo.byLabel('resetLink').click();
  await demo.autofill('newPassword', newPassword);
  await demo.autofill('confirmPassword', newPassword);
  await demo.byLabel('resetPassword').click();
  await expect(demo.reason).toHaveAttribute('data-reason', 'password-reset');
  await demo.byLabel('resetLink').click();
  await expect(expiredHeading(demo)).toBeFocused();
});

test('no typed password is left in the page, and none in the network view', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/?scenario=reset-email-sent');
  await demo.openPanel('Inbox');
  await demo.byLabel('resetLink').click();
  await setNewPassword(demo, newPassword, 'Something-else-7');
  await expect(demo.byLabel('confirmPassword')).toHaveAttribute('aria-invalid', 'true');
  const panel = await demo.openPanel('Network');
  await expect(panel).toContainText('/v3/user/reset_password');
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  for (const secret of [newPassword, 'Something-else-7']) expect(html).not.toContain(secret);
});

test('a forgotten password can be reset by keyboard alone', async ({ page }) => {
  const demo = await openLogIn(page);
  const press = (key: string) => page.keyboard.press(key);
  await tabTo(demo.byLabel('forgotPassword'));
  await press('Enter');
  await expect(demo.region.getByRole('heading', { name: 'Forgot your password?' })).toBeFocused();
  await tabTo(demo.byLabel('email'));
  await page.keyboard.type(ada.email);
  await press('Enter');
  await expect(demo.region.getByRole('heading', { name: 'Check your inbox' })).toBeFocused();
  await tabTo(demo.byLabel('inbox'));
  await press('Enter');
  await tabTo(demo.byLabel('resetLink'));
  await press('Enter');
  await expect(demo.region.getByRole('heading', { name: 'Set a new password' })).toBeFocused();
  await tabTo(demo.byLabel('newPassword'));
  await page.keyboard.type(newPassword);
  await tabTo(demo.byLabel('confirmPassword'));
  await page.keyboard.type(newPassword);
  await press('Enter');
  await expect(demo.reason).toBeFocused();
});

test('waiting for a slow response can be stopped, and the fields keep their text', async ({
  page,
  problems,
}) => {
  problems.allow(/Failed to load resource.*contentstack-demo\.invalid/);
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/?scenario=reset-email-sent');
  await demo.openPanel('Inbox');
  await demo.byLabel('resetLink').click();
  await demo.byLabel('newPassword').fill(newPassword);
  await demo.byLabel('confirmPassword').fill(newPassword);
  await callLab(page, 'PUT', '/network', { latency_ms: 8000, fault: 'none' });
  await demo.byLabel('resetPassword').click();
  await demo.region.getByRole('button', { name: 'Stop waiting' }).click();
  await expect(demo.byLabel('newPassword')).toHaveValue(newPassword);
  await callLab(page, 'PUT', '/network', { latency_ms: 0, fault: 'offline' });
  await demo.byLabel('resetPassword').click();
  await expect(demo.region.getByRole('alert').filter({ hasText: 'No response.' })).toBeVisible();
  await expect(demo.byLabel('confirmPassword')).toHaveValue(newPassword);
  await callLab(page, 'PUT', '/network', { latency_ms: 0, fault: 'none' });
  await demo.byLabel('resetPassword').click();
  await expect(demo.reason).toHaveAttribute('data-reason', 'password-reset');
});
