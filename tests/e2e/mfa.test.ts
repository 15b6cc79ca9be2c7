import { demoAccounts, miraTotpSecret } from '../../demo-backend/contract/demo-accounts.ts';
import {
  enableMfa,
  finishRequiredSetup,
  generateBackupCodes,
  logInWithCode,
  logOut,
  nextAppCode,
  openSecurity,
  readPanelCode,
  readSecret,
} from '../support/browser/authenticator.ts';
import { followSteps } from '../support/browser/follow-steps.ts';
import { tabTo } from '../support/browser/input-methods.ts';
import { expectInView, laptops } from '../support/browser/layout.ts';
import { ada, LiveDemoPage } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';
import { appCode } from '../support/backend/totp.ts';

const howTo = '/docs/developers/security/multi-factor-authentication/';
const { mira } = demoAccounts;

const openWithSecurity = async (demo: LiveDemoPage) => {
  await demo.open(howTo);
  await openSecurity(demo);
};

const welcome = (demo: LiveDemoPage) => demo.region.getByRole('heading', { name: 'Welcome back' });

test('the steps on the built page turn on MFA, keep backup codes and move to another app', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const demo = new LiveDemoPage(page);
  await page.setViewportSize(laptops[0]);
  await demo.open(howTo);
  const download = page.waitForEvent('download');
  await followSteps(
    demo,
    { 'Verification Code': (here) => readPanelCode(here, ada.email), 'Current Password': ada.password },
    { afterStep: () => expectInView(demo.region) },
  );
  await expect(page.locator('[data-all-done]')).toHaveText("Ada's codes now come from the new app.");
  await expect(demo.devices.getByText('Signed out')).toHaveCount(3);

  expect((await download).suggestedFilename()).toBe('backup-codes.txt');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toHaveLength(10);
});

test('an app with another library logs in; a used code is rejected, the next one is accepted', async ({
  page,
}) => {
  const demo = new LiveDemoPage(page);
  await openWithSecurity(demo);
  const { secret, code } = await enableMfa(demo);
  await expect(demo.region.getByText('Three sessions on other devices ended.')).toBeVisible();
  await expect(demo.devices.getByText('Signed out')).toHaveCount(3);
  await demo.byLabel('skipForNow').click();
  await expect(demo.byLabel('resetMfa')).toBeFocused();

  await logOut(demo);
  await logInWithCode(demo, ada, code);
  await expect(demo.region.getByRole('alert').filter({ hasText: 'Totp' })).toHaveText(
    'Totp has already been Used.',
  );
  await demo.byLabel('verificationCode').fill(await nextAppCode(secret));
  await demo.byLabel('logIn').click();
  await expect(welcome(demo)).toBeVisible();
});

test('a backup code logs in once, instead of a code from the app', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await openWithSecurity(demo);
  await enableMfa(demo);
  const codes = await generateBackupCodes(demo);
  const backupCode = (await codes.nth(3).textContent()) ?? '';
  await demo.byLabel('done').click();

  await logOut(demo);
  await logInWithCode(demo, ada, backupCode);
  await expect(welcome(demo)).toBeVisible();
  await logOut(demo);
  await logInWithCode(demo, ada, backupCode);
  await expect(demo.region.getByRole('alert').filter({ hasText: 'code' })).toHaveText(
    'The code is not valid.',
  );
});

test("MFA isn't on before a correct code, and Cancel leads back", async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await openWithSecurity(demo);
  await demo.byLabel('enableMfa').click();
  await expect(
    demo.region.getByRole('heading', { name: 'Your other sessions will be signed out' }),
  ).toBeFocused();
  await demo.byLabel('continue').click();
  const qrCode = demo.region.getByRole('img', { name: 'QR code for the secret' });
  await expect(qrCode).toBeVisible();
  expect(await qrCode.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const secret = await readSecret(demo);
  await demo.byLabel('next').click();

  const field = demo.byLabel('verificationCode');
  await expect(field).toBeFocused();
  await demo.byLabel('verify').click();
  await expect(field).toHaveAccessibleDescription(/Enter the code\./);
  await field.fill(await appCode(secret, Date.now() - 600_000));
  await demo.byLabel('verify').click();
  await expect(field).toHaveAccessibleDescription(/Verification Code is not valid\./);
  await expect(field).toBeFocused();
  await demo.region.getByRole('button', { name: 'Back', exact: true }).click();
  expect(await readSecret(demo)).toBe(secret);
  await demo.byLabel('cancel').click();
  await expect(demo.byLabel('enableMfa')).toBeFocused();
  await demo.expectDevicesSignedIn();
});

test("MFA can't be turned off, only reset, with the password and a code of the new app", async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  await logOut(demo);
  await logInWithCode(demo, mira, await appCode(miraTotpSecret));
  await openSecurity(demo);
  await expect(demo.byLabel('enableMfa')).toHaveCount(0);
  await expect(demo.region.getByRole('button', { name: /disable|turn off/i })).toHaveCount(0);

  await demo.byLabel('resetMfa').click();
  await expect(demo.byLabel('currentPassword')).toBeFocused();
  await demo.byLabel('continue').click();
  await expect(demo.byLabel('currentPassword')).toHaveAccessibleDescription('Enter your current password.');
  await demo.byLabel('currentPassword').fill('Not-the-1-i-use');
  await demo.byLabel('continue').click();
  await expect(demo.byLabel('currentPassword')).toHaveAccessibleDescription(
    'Current Password is not correct.',
  );
  await demo.byLabel('currentPassword').fill(mira.password);
  await demo.byLabel('continue').click();
  const secret = await readSecret(demo);
  expect(secret).not.toBe(miraTotpSecret);
  await demo.byLabel('next').click();
  await demo.byLabel('verificationCode').fill(await appCode(miraTotpSecret));
  await demo.byLabel('verify').click();
  await expect(demo.byLabel('verificationCode')).toHaveAccessibleDescription(/is not valid/);
  await demo.byLabel('verificationCode').fill(await appCode(secret));
  await demo.byLabel('verify').click();
  await demo.byLabel('skipForNow').click();

  await logOut(demo);
  await logInWithCode(demo, mira, await nextAppCode(miraTotpSecret));
  await expect(demo.region.getByRole('alert').filter({ hasText: 'code' })).toHaveText(
    'The code is not valid.',
  );
  await demo.byLabel('verificationCode').fill(await nextAppCode(secret));
  await demo.byLabel('logIn').click();
  await expect(welcome(demo)).toBeVisible();
});

test('an organization that requires MFA leads from the login to the setup, and no further without it', async ({
  page,
}) => {
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/?scenario=mfa-required');
  await openSecurity(demo);
  await expect(demo.region.getByText('Your organization requires it')).toBeVisible();
  await logOut(demo);
  await demo.logIn(ada.email, ada.password);
  await expect(
    demo.region.getByRole('heading', { name: 'Set up Multi-Factor Authentication' }),
  ).toBeFocused();
  await expect(demo.region.getByRole('button', { name: 'Dashboard' })).toHaveCount(0);
  await expect(demo.byLabel('profileIcon')).toHaveCount(0);
  await expect(demo.byLabel('cancel')).toHaveCount(0);

  await finishRequiredSetup(demo, ada.email);
  await expect(welcome(demo)).toBeFocused();
});

test('a reload during the required setup returns to it, and one after it to the dashboard', async ({
  page,
}) => {
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/?scenario=mfa-required');
  await logOut(demo);
  await demo.logIn(ada.email, ada.password);
  await expect(demo.byLabel('continue')).toBeVisible();
  // Without the scenario in the address, which would reset the demo.
  await demo.open('/demo/');
  const setup = demo.region.getByRole('heading', { name: 'Set up Multi-Factor Authentication' });
  await expect(setup).toBeVisible();
  await expect(demo.byLabel('profileIcon')).toHaveCount(0);

  await finishRequiredSetup(demo, ada.email);
  await expect(welcome(demo)).toBeFocused();
  await demo.open('/demo/');
  await expect(welcome(demo)).toBeVisible();
});

test('the setup works by keyboard alone', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await openWithSecurity(demo);
  await tabTo(demo.byLabel('enableMfa'));
  await page.keyboard.press('Enter');
  await tabTo(demo.byLabel('continue'));
  await page.keyboard.press('Enter');
  await expect(demo.region.getByRole('heading', { name: 'Add the account' })).toBeFocused();
  const secret = await readSecret(demo);
  await tabTo(demo.byLabel('next'));
  await page.keyboard.press('Enter');
  await expect(demo.byLabel('verificationCode')).toBeFocused();
  await page.keyboard.type(await appCode(secret));
  await page.keyboard.press('Enter');
  await expect(demo.region.getByRole('heading', { name: 'Multi-Factor Authentication is on' })).toBeFocused();
  await tabTo(demo.byLabel('generateBackupCodes'));
  await page.keyboard.press('Enter');
  await expect(demo.region.getByRole('heading', { name: 'Your backup codes' })).toBeFocused({
    timeout: 20_000,
  });
  await tabTo(demo.byLabel('done'));
  await page.keyboard.press('Enter');
  await expect(demo.byLabel('resetMfa')).toBeFocused();
});

test('no secret, code or typed password is in storage or in the network view', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await openWithSecurity(demo);
  const { secret, code } = await enableMfa(demo);
  const codes = await generateBackupCodes(demo);
  const backupCode = (await codes.first().textContent()) ?? '';
  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  const panel = await demo.openPanel('Network');
  for (const summary of await panel.locator('summary').all()) await summary.click();
  const shown = (await panel.textContent()) ?? '';
  expect(shown).toContain('/dashboard/mfa/verify');
  for (const each of [secret, code, backupCode, 'data:image']) {
    expect(stored).not.toContain(each);
    expect(shown).not.toContain(each);
  }
});
