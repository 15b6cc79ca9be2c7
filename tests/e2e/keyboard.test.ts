import { tabTo } from '../support/browser/input-methods.ts';
import { ada, LiveDemoPage, newPassword } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';

test('the whole change works by keyboard alone', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  const press = (key: string) => page.keyboard.press(key);

  await tabTo(demo.word('profileIcon'));
  await press('Enter');
  await expect(demo.word('profileItem')).toBeFocused();
  await press('Enter');
  await expect(demo.word('profileHeading')).toBeFocused();
  await tabTo(demo.control('tab', 'General'));
  await press('ArrowDown');
  await expect(demo.word('securityTab')).toBeFocused();
  await tabTo(demo.word('resetPassword'));
  await press('Enter');
  await expect(demo.word('oldPassword')).toBeFocused();
  await page.keyboard.type(ada.password);
  await tabTo(demo.word('newPassword'));
  await page.keyboard.type(newPassword);
  await tabTo(demo.word('confirmPassword'));
  await page.keyboard.type(newPassword);
  await press('Enter');
  await expect(demo.reason).toBeFocused();
  await tabTo(demo.word('email'));
  await page.keyboard.type(ada.email);
  await tabTo(demo.word('password'));
  await page.keyboard.type(newPassword);
  await tabTo(demo.word('logIn'));
  await press('Enter');
  await expect(demo.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeFocused();
});

test('the Profile menu follows the menu button pattern', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  const press = (key: string) => page.keyboard.press(key);
  await demo.word('profileIcon').focus();

  await press('ArrowUp');
  await expect(demo.word('logOutItem')).toBeFocused();
  await press('ArrowDown');
  await expect(demo.word('profileItem')).toBeFocused();
  await press('End');
  await expect(demo.word('logOutItem')).toBeFocused();
  await press('Home');
  await expect(demo.word('profileItem')).toBeFocused();
  await press('l');
  await expect(demo.word('logOutItem')).toBeFocused();
  await press('Escape');
  await expect(demo.word('profileIcon')).toBeFocused();
  await expect(demo.word('profileIcon')).toHaveAttribute('aria-expanded', 'false');
  await press('ArrowDown');
  await expect(demo.word('profileItem')).toBeFocused();
  await press('Tab');
  await expect(demo.word('profileItem')).toHaveCount(0);
});

test('the tabs follow the tabs pattern', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  await demo.word('profileIcon').click();
  await demo.word('profileItem').click();
  const general = demo.control('tab', 'General');
  const security = demo.word('securityTab');
  await general.focus();
  await page.keyboard.press('ArrowUp');
  await expect(security).toBeFocused();
  await expect(security).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await expect(general).toBeFocused();
  await page.keyboard.press('End');
  await expect(security).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(demo.word('resetPassword')).toBeFocused();
});

test('Escape closes the dialog and returns the focus; the rest of the page stays reachable', async ({
  page,
}) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  await demo.openResetPassword();
  await expect(demo.word('oldPassword')).toBeFocused();
  const showMe = page.getByRole('list').getByRole('button', { name: 'Show me' });
  await tabTo(showMe);
  await tabTo(demo.word('oldPassword'), 'Shift+Tab');
  await page.keyboard.press('Escape');
  await expect(demo.word('resetPasswordDialog')).toHaveCount(0);
  await expect(demo.word('resetPassword')).toBeFocused();
});

test('a toggle button with a pressed state shows and hides a password', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  await demo.openResetPassword();
  const field = demo.word('oldPassword');
  await field.fill(ada.password);
  const toggle = demo.region.getByRole('button', { name: 'Show', exact: true }).first();
  await expect(toggle).toHaveAccessibleDescription('Old Password');
  await expect(field).toHaveAttribute('type', 'password');
  await toggle.press('Space');
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await expect(field).toHaveAttribute('type', 'text');
  await toggle.press('Space');
  await expect(field).toHaveAttribute('type', 'password');
});
