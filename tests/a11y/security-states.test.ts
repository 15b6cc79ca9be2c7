import { demoAccounts } from '../../demo-backend/contract/demo-accounts.ts';
import { generateBackupCodes, openSecurity, readSecret } from '../support/authenticator.ts';
import { expectNoViolations } from '../support/axe.ts';
import { expectDemoFits, expectNoSidewaysScroll } from '../support/layout.ts';
import { ada, LiveDemoPage } from '../support/live-demo.ts';
import { expect, test } from '../support/test.ts';
import { appCode } from '../support/totp.ts';

/** A state that a reader can see, and how to get there from the one before it. */
interface State {
  readonly name: string;
  readonly reach: (demo: LiveDemoPage) => Promise<unknown>;
}

const { olu } = demoAccounts;
let secret = '';

/** Multi-Factor Authentication, from the dashboard on. */
const mfaStates: readonly State[] = [
  { name: 'the Security tab, with it off', reach: openSecurity },
  {
    name: 'the confirmation',
    reach: async (demo) => {
      await demo.word('enableMfa').click();
      await expect(demo.word('continue')).toBeVisible();
    },
  },
  {
    name: 'the QR code',
    reach: async (demo) => {
      await demo.word('continue').click();
      secret = await readSecret(demo);
    },
  },
  { name: 'the question for a code', reach: (demo) => demo.word('next').click() },
  {
    name: 'a code refused',
    reach: async (demo) => {
      await demo.word('verify').click();
      await expect(demo.word('verificationCode')).toHaveAttribute('aria-invalid', 'true');
    },
  },
  {
    name: 'the authenticator',
    reach: async (demo) => {
      const panel = await demo.openPanel('Authenticator');
      await expect(panel.getByRole('listitem')).toHaveCount(2);
    },
  },
  {
    name: 'the offer of backup codes',
    reach: async (demo) => {
      await demo.word('verificationCode').fill(await appCode(secret));
      await demo.word('verify').click();
      await expect(demo.word('skipForNow')).toBeVisible();
    },
  },
  { name: 'the backup codes', reach: generateBackupCodes },
  { name: 'the Security tab, with it on', reach: (demo) => demo.word('done').click() },
  {
    name: 'the question for the password, refused',
    reach: async (demo) => {
      await demo.word('resetMfa').click();
      await demo.word('continue').click();
      await expect(demo.word('currentPassword')).toHaveAttribute('aria-invalid', 'true');
    },
  },
];

/** The administration, from the dashboard on. */
const administrationStates: readonly State[] = [
  {
    name: 'the dashboard of an owner',
    reach: async (demo) => {
      await demo.word('profileIcon').click();
      await demo.word('logOutItem').click();
      await demo.logIn(olu.email, olu.password);
      await expect(demo.word('appSwitcher')).toBeVisible();
    },
  },
  { name: 'the open App Switcher', reach: (demo) => demo.word('appSwitcher').click() },
  {
    name: 'the administration',
    reach: async (demo) => {
      await demo.word('administrationItem').click();
      await expect(demo.word('securityConfiguration')).toBeVisible();
    },
  },
  {
    name: 'the Multi-Factor Authentication tab',
    reach: async (demo) => {
      await demo.word('securityConfiguration').click();
      await expect(demo.word('mfaRequired')).toBeVisible();
    },
  },
  {
    name: 'the requirement saved',
    reach: async (demo) => {
      await demo.word('mfaRequired').check();
      await demo.word('save').click();
      await expect(demo.region.getByText('Saved.')).toBeVisible();
    },
  },
  { name: 'the Password Policies tab', reach: (demo) => demo.word('passwordPoliciesTab').click() },
  {
    name: 'policies refused',
    reach: async (demo) => {
      await demo.word('passwordDuration').fill('366');
      await demo.word('minimumPasswordLength').fill('7');
      await demo.word('save').click();
      await expect(demo.word('passwordDuration')).toHaveAttribute('aria-invalid', 'true');
    },
  },
  {
    name: 'policies saved',
    reach: async (demo) => {
      await demo.word('passwordDuration').fill('60');
      await demo.word('minimumPasswordLength').fill('14');
      await demo.word('save').click();
      await expect(demo.region.getByText('Saved.')).toBeVisible();
    },
  },
  {
    name: 'the setup that is required of a member',
    reach: async (demo) => {
      await demo.word('profileIcon').click();
      await demo.word('logOutItem').click();
      await demo.logIn(ada.email, ada.password);
      await expect(demo.word('continue')).toBeVisible();
    },
  },
];

const sequences = { 'Multi-Factor Authentication': mfaStates, administration: administrationStates };

for (const [subject, states] of Object.entries(sequences)) {
  test(`no state of ${subject} has violations or sideways scroll at 320 px`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 320, height: 640 });
    const demo = new LiveDemoPage(page);
    await demo.open('/demo/');
    for (const { name, reach } of states) {
      await test.step(name, async () => {
        await reach(demo);
        await expectNoSidewaysScroll(page);
        await expectDemoFits(demo.region);
        await expectNoViolations(page, '.live-demo');
      });
    }
  });
}
