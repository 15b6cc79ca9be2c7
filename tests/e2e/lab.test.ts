import { scenarioName } from '../../demo-backend/contract/scenarios.ts';
import { openChecklist, openPasswordPolicies } from '../support/browser/administration.ts';
import { ada, LiveDemoPage } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';

test('every scenario is listed with a sentence and a link that opens it', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  await demo.openPanel('Lab');
  for (const name of scenarioName.options) {
    const row = demo.region
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name, exact: true }) });
    await expect(row).toHaveCount(1);
    await expect(row.getByRole('link')).toHaveAttribute('href', `/demo/?scenario=${name}`);
  }
});

test('a scenario applied in one tab shows in the others', async ({ page, context }) => {
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  const other = new LiveDemoPage(await context.newPage());
  await other.open('/demo/');
  await demo.openPanel('Lab');
  await demo.region.getByRole('button', { name: 'one-session', exact: true }).click();
  await expect(demo.region.getByText('The scenario “one-session” is now active.')).toBeVisible();
  await expect(other.devices.getByText('Signed out')).toHaveCount(3);
});

test('the network view shows the error that signed a device out, with secrets masked', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  await demo.openResetPassword();
  await demo.submitPasswords(ada.password, 'Lantern-42-harbor');
  await expect(demo.devices.getByText('Signed out')).toHaveCount(3);
  const panel = await demo.openPanel('Network');
  const call = panel.getByRole('listitem').filter({ hasText: '/dashboard/user/password' });
  await call.locator('summary').click();
  await expect(call).toContainText('"signed_out_sessions": 4');
  await expect(call).toContainText('••••••');
  await expect(panel).not.toContainText('Lantern-42-harbor');
  await expect(panel).not.toContainText(ada.password);
  const refused = panel
    .getByRole('listitem')
    .filter({ hasText: 'Safari on iPhone' })
    .filter({ hasText: '401' });
  await expect(refused).not.toHaveCount(0);
});

/** The Lab's control for the password policy. */
const policyLever = (demo: LiveDemoPage) => demo.region.getByRole('region', { name: 'Password policy' });

test('a policy preset shows at once in the checklist and the configuration of every tab', async ({
  page,
  context,
}) => {
  const { member, rule } = await openChecklist(context);
  const owner = new LiveDemoPage(await context.newPage());
  await openPasswordPolicies(owner);
  await owner.byLabel('passwordDuration').fill('77');

  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  await demo.openPanel('Lab');
  const lever = policyLever(demo);
  await lever.getByRole('button', { name: 'At least 16 characters' }).click();
  await expect(lever.getByRole('status')).toHaveText(
    'Ada’s passwords need at least 16 characters (Example Press) and expire after 90 days (Example Press).',
  );
  await expect(lever.getByRole('button', { pressed: true })).toHaveText('At least 16 characters');
  await expect(rule).toContainText('At least 16 characters (Example Press)');
  await expect(owner.byLabel('minimumPasswordLength')).toHaveValue('16');
  await expect(owner.byLabel('passwordDuration'), 'what was typed is kept').toHaveValue('77');
  for (const tab of [demo, member, owner]) {
    await expect(tab.region.locator('[data-lab]')).toHaveText(
      'The demo’s settings were changed: passwords at Example Press need 16 characters and expire after 90 days.',
    );
  }
});

test("the Lab sets the policy as the organization's owner, and the audit trail says so", async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  await demo.openPanel('Lab');
  const lever = policyLever(demo);
  await lever.getByRole('button', { name: 'Product default' }).click();
  await expect(lever.getByRole('status')).toHaveText(
    'Ada’s passwords need at least 12 characters (Northwind Docs) and never expire.',
  );
  const trail = demo.region.getByRole('region', { name: 'Audit trail' }).getByRole('row');
  await expect(trail.nth(1)).toContainText('logOut');
  await expect(trail.nth(2)).toContainText('updateSecurityConfiguration');
  await expect(trail.nth(3)).toContainText('logIn');
  await demo.expectDevicesSignedIn();
});

test("a policy that couldn't be saved shows why, and the old one still applies", async ({
  page,
  problems,
}) => {
  // Chromium writes a line for every request that the Lab's network lets fail.
  problems.allow(/Failed to load resource.*contentstack-demo\.invalid/);
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  await demo.openPanel('Lab');
  await demo.setNetwork('Offline');
  const lever = policyLever(demo);
  await lever.getByRole('button', { name: 'At least 16 characters' }).click();
  await expect(lever.getByRole('status')).toHaveText('No response. Try again.');
  await expect(lever.getByRole('button', { pressed: true })).toHaveText('Initial policy');
});

test('Reset demo resets the controls of the Lab and the steps of the page', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open();
  await demo.openResetPassword();
  await expect(page.locator('[data-milestone=reset-password-opened]')).toContainText('Done:');
  await demo.openPanel('Lab');
  const lab = demo.region.getByRole('group', { name: 'Lab', exact: true });
  await lab.getByRole('button', { name: '30 days later' }).click();
  await expect(demo.region.locator('[data-lab]')).toBeVisible();
  await demo.resetDemo.click();
  await expect(demo.region.locator('[data-lab]')).toHaveCount(0);
  await expect(demo.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible();
  await expect(page.locator('[aria-current=step]')).toHaveAttribute('data-milestone', 'profile-opened');
  await expect(page.locator('[data-announcer]')).toHaveText('The demo is back in its initial state.');
});
