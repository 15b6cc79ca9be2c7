import { expectNoViolations, expectNoViolationsAnyhow } from '../support/axe.ts';
import { expectDemoFits, expectNoSidewaysScroll } from '../support/layout.ts';
import { ada, howTo, LiveDemoPage, newPassword } from '../support/live-demo.ts';
import { recoveryStates, type DemoState } from '../support/recovery-states.ts';
import { expect, test } from '../support/test.ts';

/** How to get from the dashboard to each state that a reader can see, in an order in which one leads to the next. */
const mainStates: readonly DemoState[] = [
  { name: 'the dashboard', reach: (demo) => demo.ready() },
  { name: 'the open menu', reach: (demo) => demo.word('profileIcon').click() },
  { name: 'the General tab', reach: (demo) => demo.word('profileItem').click() },
  {
    name: 'the Security tab',
    reach: async (demo) => {
      await demo.word('securityTab').click();
      await expect(demo.word('terminateOtherSessions')).toBeEnabled();
    },
  },
  {
    name: 'the other sessions terminated',
    reach: async (demo) => {
      await demo.word('terminateOtherSessions').click();
      await expect(demo.word('terminateOtherSessions')).toBeDisabled();
    },
  },
  {
    name: 'the Reset Password dialog',
    reach: async (demo) => {
      await demo.word('resetPassword').click();
      await expect(demo.region.getByRole('list', { name: 'Password rules' })).toBeVisible();
    },
  },
  {
    name: 'the dialog with empty fields refused',
    reach: (demo) => demo.word('update').click(),
  },
  {
    name: 'the dialog with a weak and common password refused',
    reach: async (demo) => {
      await demo.submitPasswords(ada.password, 'password1');
      await expect(demo.word('newPassword')).toHaveAccessibleDescription(/too short/);
      await expect(demo.region.getByText('easy to guess')).toBeVisible();
    },
  },
  {
    name: 'the login screen after the change',
    reach: async (demo) => {
      await demo.submitPasswords(ada.password, newPassword);
      await expect(demo.reason).toBeVisible();
      await expect(demo.devices.getByText('Signed out')).toHaveCount(3);
    },
  },
  {
    name: 'the login screen with a refusal',
    reach: async (demo) => {
      await demo.logIn(ada.email, ada.password);
      await expect(demo.region.getByRole('alert')).toContainText('invalid');
    },
  },
  {
    name: 'everything on the frame unfolded',
    onlyHere: true,
    reach: async (demo) => {
      for (const summary of await demo.region.locator('summary').all()) await summary.click();
    },
  },
  ...['Accounts', 'Network', 'Lab', 'What is simulated'].map((name) => ({
    name: `the panel ${name}`,
    onlyHere: true,
    reach: async (demo: LiveDemoPage) => {
      await demo.region.getByRole('button', { name, exact: true }).click();
      await expect(demo.region.getByRole('group', { name })).not.toContainText('Loading');
    },
  })),
];

/** Each sequence of states, and the how-to on which it begins. */
const sequences = [
  { title: 'the demo', path: howTo, states: mainStates },
  {
    title: 'getting back in',
    path: '/docs/developers/security/forgot-reset-password/',
    states: recoveryStates,
  },
];

for (const { title, path, states } of sequences) {
  test(`no state of ${title} has violations or sideways scroll in the sheet at 320 px`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 320, height: 640 });
    const demo = new LiveDemoPage(page);
    await page.goto(path);
    await page.getByRole('button', { name: 'Try it' }).click();
    for (const { name, reach, onlyHere } of states) {
      await test.step(name, async () => {
        await reach(demo);
        await expectNoSidewaysScroll(page);
        await expectDemoFits(demo.region);
        // The gallery shows the other states in every appearance.
        await (onlyHere ? expectNoViolationsAnyhow : expectNoViolations)(page, '[data-pane]');
      });
    }
  });
}
