import { expect, type Locator, type Page } from '@playwright/test';
import { LiveDemoPage } from './live-demo.ts';

/** The demo on its own page, after the reader has logged out. */
export async function openLogIn(page: Page, scenario = 'seed'): Promise<LiveDemoPage> {
  const demo = new LiveDemoPage(page);
  await demo.open(`/demo/?scenario=${scenario}`);
  await demo.byLabel('profileIcon').click();
  await demo.byLabel('logOutItem').click();
  await expect(demo.byLabel('logIn')).toBeVisible();
  return demo;
}

/** From the login screen to the screen that says that the link was sent. */
export async function requestLink(demo: LiveDemoPage, email: string): Promise<void> {
  await demo.byLabel('forgotPassword').click();
  await demo.byLabel('email').fill(email);
  await sendInstructions(demo);
}

/** Submits the form for a link, and waits for the screen that says that it was sent, because it moves what's below. */
export async function sendInstructions(demo: LiveDemoPage): Promise<void> {
  await demo.byLabel('sendInstructions').click();
  await expect(demo.region.getByRole('heading', { name: 'Check your inbox' })).toBeFocused();
}

/** Fills the form that the link opens, and sends it. */
export async function setNewPassword(
  demo: LiveDemoPage,
  password: string,
  confirmed = password,
): Promise<void> {
  await demo.byLabel('newPassword').fill(password);
  await demo.byLabel('confirmPassword').fill(confirmed);
  await demo.untilChecked();
  await demo.byLabel('resetPassword').click();
}

/** The heading of the page that an expired link opens. */
export const expiredHeading = (demo: LiveDemoPage): Locator =>
  demo.region.getByRole('heading', { name: 'This link has expired' });
