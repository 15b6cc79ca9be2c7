import { tabTo } from '../support/browser/input-methods.ts';
import { ada, LiveDemoPage, newPassword } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';

test('the whole change works by keyboard alone', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  const press = (key: string) => page.keyboard.press(key);

  await tabTo(demo.byLabel('profileIcon'));
  await press('Enter');
  await expect(demo.byLabel('profileItem')).toBeFocused();
  await press('Enter');
  await expect(demo.byLabel('profileHeading')).toBeFocused();
  await tabTo(demo.control('tab', 'General'));
  await press('ArrowDown');
  await expect(demo.byLabel('securityTab')).toBeFocused();
  await tabTo(demo.byLabel('resetPassword'));
  await press('Enter');
  await expect(demo.byLabel('oldPassword')).toBeFocused();
  await page.keyboard.type(ada.password);
  await tabTo(demo.byLabel('newPassword'));
  await page.keyboard.type(newPassword);
  await tabTo(demo.byLabel('confirmPassword'));
  await page.keyboard.type(newPassword);
  await press('Enter');
  await expect(demo.reason).toBeFocused();
  await tabTo(demo.byLabel('email'));
  await page.keyboard.type(ada.email);
  await tabTo(demo.byLabel('password'));
  await page.keyboard.type(newPassword);
  await tabTo(demo.byLabel('logIn'));
  await press('Enter');
  await expect(demo.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeFocused();
});

test('the Profile menu follows the menu button pattern', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  const press = (key: string) => page.keyboard.press(key);
  await demo.byLabel('profileIcon').focus();

  await press('ArrowUp');
  await expect(demo.byLabel('logOutItem')).toBeFocused();
  await press('ArrowDown');
  await expect(demo.byLabel('profileItem')).toBeFocused();
  await press('End');
  await expect(demo.byLabel('logOutItem')).toBeFocused();
  await press('Home');
  await expect(demo.byLabel('profileItem')).toBeFocused();
  await press('l');
  await expect(demo.byLabel('logOutItem')).toBeFocused();
  await press('Escape');
  await expect(demo.byLabel('profileIcon')).toBeFocused();
  await expect(demo.byLabel('profileIcon')).toHaveAttribute('aria-expanded', 'false');
  await press('ArrowDown');
  await expect(demo.byLabel('profileItem')).toBeFocused();
  await press('Tab');
  await expect(demo.byLabel('profileItem')).toHaveCount(0);
});

test('the tabs follow the tabs pattern', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  await demo.byLabel('profileIcon').click();
  await demo.byLabel('profileItem').click();
  const general = demo.control('tab', 'General');
  const security = demo.byLabel('securityTab');
  await general.focus();
  await page.keyboard.press('ArrowUp');
  await expect(security).toBeFocused();
  await expect(security).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await expect(general).toBeFocused();
  await page.keyboard.press('End');
  await expect(security).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(demo.byLabel('resetPassword')).toBeFocused();
});

test('Escape closes the dialog and returns the focus; the rest of the page stays reachable', async ({
  page,
}) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  await demo.openResetPassword();
  await expect(demo.byLabel('oldPassword')).toBeFocused();
  const showMe = page.getByRole('list').getByRole('button', { name: 'Show me' });
  await tabTo(showMe);
  await tabTo(demo.byLabel('oldPassword'), 'Shift+Tab');
  await page.keyboard.press('Escape');
  await expect(demo.byLabel('resetPasswordDialog')).toHaveCount(0);
  await expect(demo.byLabel('resetPassword')).toBeFocused();
});

test('a toggle button with a pressed state shows and hides a password', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  await demo.openResetPassword();
  const field = demo.byLabel('oldPassword');
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
