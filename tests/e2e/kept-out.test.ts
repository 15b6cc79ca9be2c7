import { ada, LiveDemoPage, newPassword } from '../support/browser/live-demo.ts';
import { advanceClock } from '../support/browser/backend-in-page.ts';
import { openLogIn, sendInstructions, setNewPassword } from '../support/browser/recovery.ts';
import { expect, test } from '../support/browser/test.ts';

test('an expired password is explained, and Forgot Password helps', async ({ page }) => {
  const demo = await openLogIn(page, 'password-expired');
  await demo.logIn(ada.email, ada.password);
  await expect(demo.region.getByRole('alert').filter({ hasText: 'expired' })).toHaveText(
    'Your password has expired. Reset it by email to log in again.',
  );
  await expect(demo.byLabel('forgotPassword')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(demo.byLabel('email')).toHaveValue(ada.email);
  await sendInstructions(demo);
  await demo.openPanel('Inbox');
  await demo.byLabel('resetLink').click();
  await setNewPassword(demo, newPassword);
  await demo.logIn(ada.email, newPassword);
  await expect(demo.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible();
});

test('a password expires by the clock of the demo', async ({ page }) => {
  const demo = await openLogIn(page, 'seed');
  await advanceClock(page, 91 * 24 * 60 * 60);
  await demo.logIn(ada.email, ada.password);
  await expect(demo.region.getByRole('alert').filter({ hasText: 'expired' })).toBeVisible();
});

test('a lock shows the remaining time in words, follows the clock, and announces only its end', async ({
  page,
}) => {
  const demo = await openLogIn(page, 'account-locked');
  await demo.logIn(ada.email, ada.password);
  await expect(demo.region.getByRole('alert').filter({ hasText: 'locked' })).toHaveText(
    /^Your account is temporarily locked\. Try again after \d\d:\d\d\.$/,
  );
  const left = demo.region.locator('.time-left');
  await expect(left).toHaveText(/^(15|14) minutes left\.$/);
  await expect(left).not.toHaveAttribute('aria-live', /./);
  const announcer = page.locator('[data-announcer]');
  await expect(announcer).toHaveText('');

  await advanceClock(page, 10 * 60);
  await expect(left).toHaveText(/^(Five|Four) minutes left\.$/);
  await expect(announcer).toHaveText('');
  await advanceClock(page, 5 * 60);
  await expect(left).toHaveText('The lock has expired. Try again now.');
  await expect(announcer).toHaveText('The lock has expired. Try again now.');
  await demo.byLabel('logIn').click();
  await expect(demo.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible();
});

test('the Reset Password dialog shows a lock too', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/?scenario=one-attempt-left');
  await demo.openResetPassword();
  await demo.submitPasswords('Not-the-1-i-use', newPassword);
  await expect(demo.byLabel('oldPassword')).toHaveAccessibleDescription('Old Password is not correct.');
  await demo.byLabel('update').click();
  await expect(demo.region.locator('.time-left')).toHaveText('15 minutes left.');
  await expect(demo.byLabel('newPassword')).toHaveValue(newPassword);
});
