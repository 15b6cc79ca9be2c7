import { demoAccounts } from '../../demo-backend/contract/demo-accounts.ts';
import { ada, LiveDemoPage, newPassword } from '../support/browser/live-demo.ts';
import { advanceClock, requestInPage } from '../support/browser/backend-in-page.ts';
import { expiredHeading, openLogIn, requestLink, setNewPassword } from '../support/browser/recovery.ts';
import { expect, test } from '../support/browser/test.ts';

const linkAddress = async (demo: LiveDemoPage) =>
  (await demo.byLabel('resetLink').first().getAttribute('href')) ?? '';

test('the newest email is first, and a later link replaces an earlier one', async ({ page }) => {
  const demo = await openLogIn(page);
  const inbox = await demo.openPanel('Inbox');
  await requestLink(demo, ada.email);
  const first = await linkAddress(demo);
  await demo.region.getByRole('button', { name: 'Request another email' }).click();
  await demo.byLabel('sendInstructions').click();
  await expect(inbox.getByRole('listitem')).toHaveCount(2);
  await expect(inbox.getByRole('link').nth(1)).not.toHaveAttribute('href', first);
  await inbox.getByRole('link').nth(1).click();
  await expect(expiredHeading(demo)).toBeFocused();
  await inbox.getByRole('link').first().click();
  await expect(demo.byLabel('newPassword')).toBeVisible();
  await expect(demo.region.getByRole('list', { name: 'Password rules' }).getByRole('listitem')).toHaveCount(
    4,
  );
  await requestInPage(page, 'POST', '/v3/user/request_token_sms', {
    user: { email: demoAccounts.mira.email, password: demoAccounts.mira.password },
  });
  const message = inbox.getByRole('listitem').first();
  await expect(message).toContainText(`to ${demoAccounts.mira.email}`);
  await expect(message.getByRole('code')).toHaveText(/^\d{6}$/);
  await expect(message.getByRole('link')).toHaveCount(0);
});

test('a link works for 59 minutes and not for 61; the page offers a new one', async ({ page }) => {
  const demo = await openLogIn(page);
  await requestLink(demo, ada.email);
  await demo.openPanel('Inbox');
  await advanceClock(page, 59 * 60);
  await demo.byLabel('resetLink').click();
  await expect(demo.byLabel('newPassword')).toBeVisible();
  await advanceClock(page, 2 * 60);
  await setNewPassword(demo, newPassword);
  await expect(expiredHeading(demo)).toBeFocused();
  await demo.byLabel('requestNewLink').click();
  await expect(demo.byLabel('email')).toHaveValue(ada.email);
  await demo.byLabel('sendInstructions').click();
  await expect(demo.byLabel('resetLink')).toHaveCount(2);
  await demo.byLabel('resetLink').first().click();
  await setNewPassword(demo, newPassword);
  await expect(demo.reason).toHaveAttribute('data-reason', 'password-reset');
});

test('the address in the email works in a new tab, and the token is removed from the address at once', async ({
  page,
  context,
}) => {
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/?scenario=reset-email-sent');
  await demo.openPanel('Inbox');
  const address = await linkAddress(demo);
  const token = new URLSearchParams(address.split('?')[1]).get('reset_password_token') ?? '';
  expect(token.length).toBeGreaterThan(20);

  const other = new LiveDemoPage(await context.newPage());
  await other.open(address);
  await expect(other.byLabel('newPassword')).toBeVisible();
  expect(other.page.url()).not.toContain(token);
  expect(await other.page.evaluate(() => document.documentElement.outerHTML)).not.toContain(token);
  const network = await other.openPanel('Network');
  await expect(network).toContainText('/dashboard/password-policy?reset_password_token=••••••');
  await expect(network).not.toContainText(token);
  await setNewPassword(other, newPassword);
  await expect(other.reason).toHaveAttribute('data-reason', 'password-reset');
  await expect(demo.reason).toHaveAttribute('data-reason', 'session-ended');
  await other.page.reload();
  await other.ready();
  await expect(other.byLabel('logIn')).toBeVisible();
});

test('an unknown token shows the page that offers a new link', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/?reset_password_token=0123456789abcdef');
  await expect(expiredHeading(demo)).toBeVisible();
  await demo.byLabel('requestNewLink').click();
  await expect(demo.byLabel('sendInstructions')).toBeVisible();
});
