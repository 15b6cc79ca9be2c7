import { demoAccounts, miraTotpSecret } from '../../demo-backend/contract/demo-accounts.ts';
import { enableMfa, openSecurity, readPanelCode } from '../support/browser/authenticator.ts';
import { ada, LiveDemoPage } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';
import { appCode } from '../support/backend/totp.ts';

const { mira } = demoAccounts;
const day = 24 * 60 * 60 * 1000;

/** Expects that the panel shows the code of a second library. It polls because the code may change in between. */
const expectCode = async (demo: LiveDemoPage, account: string, secret: string, ahead = 0) =>
  expect
    .poll(async () => (await readPanelCode(demo, account)) === (await appCode(secret, Date.now() + ahead)))
    .toBe(true);

test('the Authenticator shows the codes of the initial account and of a new one, and how long they are valid', async ({
  page,
}) => {
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  await openSecurity(demo);
  const { secret } = await enableMfa(demo);
  await expectCode(demo, mira.email, miraTotpSecret);
  await expectCode(demo, ada.email, secret);
  const panel = demo.region.getByRole('group', { name: 'Authenticator' });
  await expect(panel.getByRole('listitem')).toHaveCount(2);
  await expect(panel.getByRole('listitem').first()).toHaveText(/([1-9]|[12]\d|30) s left$/);

  await demo.resetDemo.click();
  await expect(panel.getByRole('listitem')).toHaveCount(1);
});

test('the Authenticator uses the clock of the demo', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  const lab = await demo.openPanel('Lab');
  await lab.getByRole('button', { name: '30 days later' }).click();
  await expectCode(demo, mira.email, miraTotpSecret, 30 * day);
});

test('a code can be copied, and the remaining seconds are not announced', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  const panel = await demo.openPanel('Authenticator');
  const entry = panel.getByRole('listitem');
  await entry.getByRole('button', { name: `Copy the code for ${mira.email}` }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\d{6}$/);

  const announcer = page.locator('[data-announcer]');
  await expect(announcer).toHaveText(`Copied the code for ${mira.email}.`);
  const before = (await entry.textContent()) ?? '';
  await expect(entry).not.toHaveText(before);
  await expect(announcer).toHaveText(`Copied the code for ${mira.email}.`);
  await expect(panel.locator('[aria-live], [role=status], [role=timer], [role=alert]')).toHaveCount(0);
});
