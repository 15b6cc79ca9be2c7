import { demoAccounts, demoSessions } from '../../demo-backend/contract/demo-accounts.ts';
import { openChecklist, openConfiguration, openPasswordPolicies } from '../support/browser/administration.ts';
import { logOut, openSecurity } from '../support/browser/authenticator.ts';
import { followSteps } from '../support/browser/follow-steps.ts';
import { tabTo } from '../support/browser/input-methods.ts';
import { howTos } from '../support/site/how-tos.ts';
import { expectInView, laptops } from '../support/browser/layout.ts';
import { ada, LiveDemoPage } from '../support/browser/live-demo.ts';
import { callLab, editStoredState } from '../support/browser/backend-in-page.ts';
import { expect, test } from '../support/browser/test.ts';

const { path: howTo } = howTos.securityConfiguration;
const { olu } = demoAccounts;

const savePolicies = async (demo: LiveDemoPage, duration: string, length: string) => {
  await demo.byLabel('passwordDuration').fill(duration);
  await demo.byLabel('minimumPasswordLength').fill(length);
  await demo.byLabel('save').click();
};

test('the steps on the built page set the policies and require MFA', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await page.setViewportSize(laptops[0]);
  await demo.open(howTo);
  await followSteps(
    demo,
    {
      Email: olu.email,
      Password: olu.password,
      'Password Duration': '60',
      'Minimum Password Length': '14',
    },
    { afterStep: () => expectInView(demo.region) },
  );
  await expect(page.locator('[data-all-done]')).toHaveText(
    'Everyone at Example Press has to set up Multi-Factor Authentication at their next login.',
  );
  await demo.byLabel('passwordPoliciesTab').click();
  await expect(demo.byLabel('passwordDuration')).toHaveValue('60');
  await expect(demo.byLabel('minimumPasswordLength')).toHaveValue('14');
});

test('a longer minimum shows at once in the checklist of a member who is choosing a password', async ({
  page,
  context,
}) => {
  const { member, rule } = await openChecklist(context);

  const demo = new LiveDemoPage(page);
  await openPasswordPolicies(demo);
  await savePolicies(demo, '0', '16');
  await expect(
    demo.region.getByText(
      'Saved. A password at Example Press now has at least 16 characters and never expires.',
    ),
  ).toBeVisible();
  await expect(rule).toContainText('16');
  await expect(rule).toContainText('Example Press');
  await member.submitPasswords(ada.password, 'Lantern-42-har');
  await expect(member.byLabel('newPassword')).toHaveAccessibleDescription(/minimum is 16 characters/);
});

test('each invalid field has an error, and nothing is saved', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await openPasswordPolicies(demo);
  await savePolicies(demo, '366', '7');
  await expect(demo.byLabel('minimumPasswordLength')).toHaveAccessibleDescription(
    /Minimum Password Length must be at least 8\./,
  );
  await expect(demo.byLabel('passwordDuration')).toHaveAccessibleDescription(
    /Password Duration must be at most 365\./,
  );
  await expect(demo.byLabel('passwordDuration')).toBeFocused();
  await expect(page.locator('[data-announcer]')).toHaveText('2 fields need attention.');
  await savePolicies(demo, '30', '129');
  await expect(demo.byLabel('minimumPasswordLength')).toHaveAccessibleDescription(/must be at most 128\./);
  await savePolicies(demo, 'soon', '10');
  await expect(demo.byLabel('passwordDuration')).toHaveAccessibleDescription(/Enter a whole number\./);
  await expect(demo.byLabel('minimumPasswordLength')).not.toHaveAttribute('aria-invalid');

  await demo.region.getByRole('button', { name: 'Back to Administration' }).click();
  await demo.byLabel('securityConfiguration').click();
  await demo.byLabel('passwordPoliciesTab').click();
  await expect(demo.byLabel('passwordDuration')).toHaveValue('90');
  await expect(demo.byLabel('minimumPasswordLength')).toHaveValue('8');
});

test('required MFA applies to a member at the next login, and can be turned off again', async ({
  page,
  context,
}) => {
  const member = new LiveDemoPage(await context.newPage());
  await member.open('/demo/');
  await openSecurity(member);
  const demo = new LiveDemoPage(page);
  await openConfiguration(demo);
  await expect(demo.byLabel('mfaRequired')).not.toBeChecked();
  await demo.byLabel('mfaRequired').check();
  await demo.byLabel('save').click();
  await expect(demo.region.getByText('Saved. Everyone at Example Press')).toBeVisible();
  await expect(member.region.getByText('Your organization requires it')).toBeVisible();

  await demo.byLabel('mfaRequired').uncheck();
  await demo.byLabel('save').click();
  await expect(demo.region.getByText('Saved. Multi-Factor Authentication is optional')).toBeVisible();
  await expect(member.region.getByText('Your organization requires it')).toHaveCount(0);
});

test('two sections that are saved right after each other are both kept', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await openPasswordPolicies(demo);
  await callLab(page, 'PUT', '/network', { latency_ms: 1000, fault: 'none' });
  await savePolicies(demo, '60', '14');
  await expect(demo.region.getByText('Saved. A password at Example Press')).toBeVisible();
  await demo.byLabel('mfaTab').click();
  await demo.byLabel('mfaRequired').check();
  await demo.byLabel('save').click();
  await expect(demo.region.getByText('Saved. Everyone at Example Press')).toBeVisible();
  await callLab(page, 'PUT', '/network', { latency_ms: 0, fault: 'none' });
  await demo.byLabel('passwordPoliciesTab').click();
  await expect(demo.byLabel('passwordDuration')).toHaveValue('60');
  await expect(demo.byLabel('minimumPasswordLength')).toHaveValue('14');
});

test('a user who owns no organization has no App Switcher', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  await openSecurity(demo);
  await expect(demo.byLabel('appSwitcher')).toHaveCount(0);
  await logOut(demo);
  await demo.logIn(olu.email, olu.password);
  await expect(demo.byLabel('appSwitcher')).toBeVisible();
});

test('an admin who owns no organization manages the security of the one they administer', async ({
  page,
}) => {
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  await editStoredState(page, (state) => ({
    ...state,
    organizations: state.organizations.map((organization) => ({
      ...organization,
      members: organization.members.map((member) =>
        member.user_uid === demoAccounts.ada.uid && organization.name === 'Northwind Docs'
          ? { ...member, role: 'admin' as const }
          : member,
      ),
    })),
  }));
  await demo.open('/demo/');
  await demo.byLabel('appSwitcher').click();
  await demo.byLabel('administrationItem').click();
  await expect(demo.region.getByText('apply to everyone in Northwind Docs')).toBeVisible();
  await demo.byLabel('securityConfiguration').click();
  await demo.byLabel('passwordPoliciesTab').click();
  await expect(demo.byLabel('minimumPasswordLength')).toHaveValue('12');
  await savePolicies(demo, '0', '20');
  await expect(demo.region.getByText('Saved. A password at Northwind Docs')).toBeVisible();
});

test('a session without permission to save gets an error, and the fields keep their text', async ({
  page,
}) => {
  const demo = new LiveDemoPage(page);
  await openConfiguration(demo);
  // After a reload the tab reads its authtoken from the storage, where the test puts that of a member.
  await page.goto('/demo/');
  await demo.ready();
  await demo.byLabel('appSwitcher').click();
  await demo.byLabel('administrationItem').click();
  await demo.byLabel('securityConfiguration').click();
  await demo.byLabel('passwordPoliciesTab').click();
  await page.evaluate(
    (token) => sessionStorage.setItem('demo-authtoken', token),
    demoSessions.thisBrowser.authtoken,
  );
  await savePolicies(demo, '30', '10');
  await expect(demo.region.getByRole('tabpanel').getByRole('alert')).toHaveText(
    'Only the owner and admins of the organization can do this.',
  );
  await expect(demo.byLabel('minimumPasswordLength')).toHaveValue('10');
});

test('the configuration works by keyboard alone', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open(howTo);
  const press = (key: string) => page.keyboard.press(key);
  await tabTo(demo.byLabel('email'));
  await page.keyboard.type(olu.email);
  await tabTo(demo.byLabel('password'));
  await page.keyboard.type(olu.password);
  await press('Enter');
  await expect(demo.region.getByRole('heading', { name: 'Welcome back, Olu' })).toBeFocused();
  await tabTo(demo.byLabel('appSwitcher'), 'Shift+Tab');
  await press('Enter');
  await expect(demo.byLabel('administrationItem')).toBeFocused();
  await press('Enter');
  await expect(demo.byLabel('administrationHeading')).toBeFocused();
  await tabTo(demo.byLabel('securityConfiguration'));
  await press('Enter');
  await expect(demo.byLabel('securityConfigurationHeading')).toBeFocused();
  await tabTo(demo.byLabel('mfaTab'));
  await press('Tab');
  await press('Space');
  await expect(demo.byLabel('mfaRequired')).toBeChecked();
  await tabTo(demo.byLabel('mfaTab'), 'Shift+Tab');
  await press('ArrowDown');
  await expect(demo.byLabel('passwordPoliciesTab')).toBeFocused();
  await tabTo(demo.byLabel('minimumPasswordLength'));
  await page.keyboard.type('20');
  await press('Enter');
  await expect(demo.region.getByText('Saved.')).toContainText('at least 20 characters');
});
