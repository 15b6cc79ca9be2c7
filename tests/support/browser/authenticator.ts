import { expect, type Locator } from '@playwright/test';
import { mouse } from './input-methods.ts';
import type { LiveDemoPage } from './live-demo.ts';
import { appCode } from '../backend/totp.ts';

/** The secret on screen, without its spaces. */
export async function readSecret(demo: LiveDemoPage): Promise<string> {
  const secret = (await demo.region.locator('[data-secret]').textContent())?.replaceAll(' ', '') ?? '';
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  return secret;
}

/** The code that the Authenticator panel shows for an account: for the app that is being set up, or else for the one in use. */
export async function readPanelCode(demo: LiveDemoPage, account: string, input = mouse): Promise<string> {
  const button = demo.region.getByRole('button', { name: 'Authenticator', exact: true });
  if ((await button.getAttribute('aria-expanded')) === 'false') await input.press(button, 'button');
  const entries = demo.region.locator(`[data-account="${account}"]`);
  await expect(entries).not.toHaveCount(0);
  const code = await entries.last().locator('code').textContent();
  return code?.replaceAll(' ', '') ?? '';
}

/** Logs in with a code. */
export async function logInWithCode(
  demo: LiveDemoPage,
  account: { readonly email: string; readonly password: string },
  code: string,
): Promise<void> {
  await demo.logIn(account.email, account.password);
  await demo.byLabel('verificationCode').fill(code);
  await demo.byLabel('logIn').click();
}

/** From the dashboard to the Security tab. */
export async function openSecurity(demo: LiveDemoPage): Promise<void> {
  await demo.byLabel('profileIcon').click();
  await demo.byLabel('profileItem').click();
  await demo.byLabel('securityTab').click();
}

/** Sets up an app from the open Security tab, with codes from a second library. @returns its secret, and the code used */
export async function enableMfa(demo: LiveDemoPage): Promise<{ secret: string; code: string }> {
  await demo.byLabel('enableMfa').click();
  await demo.byLabel('continue').click();
  const secret = await readSecret(demo);
  await demo.byLabel('next').click();
  const code = await appCode(secret);
  await demo.byLabel('verificationCode').fill(code);
  await demo.byLabel('verify').click();
  await expect(demo.byLabel('generateBackupCodes')).toBeVisible();
  return { secret, code };
}

/** Does the MFA setup that an organization requires at a login, up to the dashboard. */
export async function finishRequiredSetup(demo: LiveDemoPage, account: string): Promise<void> {
  await demo.byLabel('continue').click();
  await demo.byLabel('next').click();
  await demo.byLabel('verificationCode').fill(await readPanelCode(demo, account));
  await demo.byLabel('verify').click();
  await demo.byLabel('skipForNow').click();
}

/** Logs out with the menu. */
export async function logOut(demo: LiveDemoPage): Promise<void> {
  await demo.byLabel('profileIcon').click();
  await demo.byLabel('logOutItem').click();
}

/** The code that an app shows half a minute from now. The demo accepts it already, because clocks differ. */
export const nextAppCode = (secret: string): Promise<string> => appCode(secret, Date.now() + 30_000);

/** Generates backup codes on the screen that offers them. Ten slow hashes take a while on a busy machine. */
export async function generateBackupCodes(demo: LiveDemoPage): Promise<Locator> {
  const codes = demo.region.getByRole('list', { name: 'Backup codes' }).getByRole('listitem');
  await demo.byLabel('generateBackupCodes').click();
  await expect(codes).toHaveCount(10, { timeout: 20_000 });
  return codes;
}
