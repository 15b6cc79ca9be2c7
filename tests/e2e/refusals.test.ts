import { expectInViewOnLaptops } from '../support/browser/layout.ts';
import { ada, LiveDemoPage, newPassword } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';

const openDialog = async (demo: LiveDemoPage) => {
  await demo.open();
  await demo.openResetPassword();
};

/** Expects that the dialog is still open, and every device still signed in. */
const expectNothingChanged = async (demo: LiveDemoPage) => {
  await expect(demo.byLabel('resetPasswordDialog')).toBeVisible();
  await demo.expectDevicesSignedIn();
};

test('a weak password gets one error for each rule that it breaks', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await openDialog(demo);
  await demo.submitPasswords(ada.password, 'abcd1234');
  const field = demo.byLabel('newPassword');
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/New Password is too short \(minimum is 12 characters\)\./);
  await expect(field).toHaveAccessibleDescription(/must contain at least one uppercase letter/);
  await expect(field).toHaveAccessibleDescription(/must contain at least one special character/);
  await expect(page.locator('[data-announcer]')).toHaveText('One field needs attention.');
  await expectInViewOnLaptops(demo.region);
  await expectNothingChanged(demo);
});

test("the checklist's announcement never follows the response to the form", async ({ page }) => {
  await page.clock.install();
  const demo = new LiveDemoPage(page);
  await openDialog(demo);
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
  await demo.submitPasswords(ada.password, 'abcd1234');
  const announcer = page.locator('[data-announcer]');
  await expect(announcer).toHaveText('One field needs attention.');
  await page.clock.fastForward(2000);
  await expect(announcer).toHaveText('One field needs attention.');
  await demo.byLabel('newPassword').fill('Abcd1234');
  await page.clock.fastForward(2000);
  await expect(announcer).toHaveText('3 of 5 password rules met.');
});

test('two different new passwords are rejected', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await openDialog(demo);
  await demo.submitPasswords(ada.password, newPassword, `${newPassword}!`);
  await expect(demo.byLabel('confirmPassword')).toBeFocused();
  await expect(demo.byLabel('confirmPassword')).toHaveAccessibleDescription(
    "Confirm Password doesn't match the new password.",
  );
  await expectNothingChanged(demo);
});

test('a wrong old password is rejected and the fields keep their text', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await openDialog(demo);
  await demo.submitPasswords('Not-the-1-i-use', newPassword);
  await expect(demo.byLabel('oldPassword')).toBeFocused();
  await expect(demo.byLabel('oldPassword')).toHaveAccessibleDescription('Old Password is not correct.');
  await expect(demo.byLabel('newPassword')).toHaveValue(newPassword);
  await expectNothingChanged(demo);
});

test('the old password is rejected as the new one', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await openDialog(demo);
  await demo.submitPasswords(ada.password, ada.password);
  await expect(demo.byLabel('newPassword')).toHaveAccessibleDescription(
    /New Password must differ from the current password\./,
  );
  await expectNothingChanged(demo);
});

test('each empty field has an error, the first one gets the focus, and their number is announced', async ({
  page,
}) => {
  const demo = new LiveDemoPage(page);
  await openDialog(demo);
  await demo.byLabel('update').click();
  await expect(demo.byLabel('oldPassword')).toBeFocused();
  await expect(demo.byLabel('oldPassword')).toHaveAccessibleDescription('Enter your current password.');
  await expect(demo.byLabel('newPassword')).toHaveAttribute('aria-invalid', 'true');
  await expect(demo.byLabel('confirmPassword')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[data-announcer]')).toHaveText('3 fields need attention.');
  await expectInViewOnLaptops(demo.region);
});

test('five wrong passwords lock the account, and the screen says until when', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  await demo.byLabel('profileIcon').click();
  await demo.byLabel('logOutItem').click();
  await expect(demo.reason).toHaveText("You've logged out successfully.");
  const alert = demo.region.getByRole('alert');
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const answer = page.waitForResponse('**/v3/user-session');
    await demo.logIn(ada.email, `Wrong-guess-${attempt}`);
    const told = await (await answer).text();
    expect(told, `wrong password ${attempt} is told as one`).toContain('password is invalid');
    await expect(alert).not.toBeEmpty();
  }
  await demo.logIn(ada.email, ada.password);
  await expect(alert).toContainText('temporarily locked');
  await expect(demo.byLabel('logIn')).toBeVisible();
});

test('the checklist follows the typing and names the organization that requires the length', async ({
  page,
}) => {
  const demo = new LiveDemoPage(page);
  await openDialog(demo);
  const rules = demo.region.getByRole('list', { name: 'Password rules' }).getByRole('listitem');
  await expect(rules).toHaveCount(5);
  await expect(rules.first()).toContainText('Northwind Docs');
  await expect(rules.filter({ hasText: 'not met' })).toHaveCount(5);
  await demo.byLabel('newPassword').fill('abcd1234');
  await expect(rules.filter({ hasText: /not met$/ })).toHaveCount(3);
  await demo.byLabel('newPassword').fill(newPassword);
  await expect(rules.filter({ hasText: /not met$/ })).toHaveCount(0);
  await expect(page.locator('[data-announcer]')).toHaveText('5 of 5 password rules met.');
});

test("a common password gets a warning and isn't rejected", async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await openDialog(demo);
  await demo.byLabel('newPassword').fill('Password2026!');
  await expect(demo.region.getByText('easy to guess')).toBeVisible();
  await demo.submitPasswords(ada.password, 'Password2026!');
  await expect(demo.byLabel('logIn')).toBeVisible();
});

test('a megabyte pasted as a new password is rejected with a reason, and quickly', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await openDialog(demo);
  // Only the demo's work is measured, not the browser's own work of pasting a megabyte into a field.
  const milliseconds = await demo.byLabel('newPassword').evaluate((input: HTMLInputElement) => {
    const paste = (text: string) => {
      // React overrides the property on the element itself; the prototype's setter is what typing uses.
      Reflect.set(HTMLInputElement.prototype, 'value', text, input);
      const start = performance.now();
      input.dispatchEvent(new Event('input', { bubbles: true }));
      return performance.now() - start;
    };
    // A busy machine only adds to the time, so the fastest one is the demo's own.
    return Math.min(...['!', '?', '.', '-', '+'].map((sign) => paste(`Aa1${sign}`.repeat(262_144))));
  });
  expect(milliseconds).toBeLessThan(50);
  await demo.byLabel('oldPassword').fill(ada.password);
  await demo.byLabel('confirmPassword').fill('x');
  await demo.byLabel('update').click();
  await expect(demo.region.getByRole('alert').filter({ hasText: '64 KiB' })).toBeVisible();
});
