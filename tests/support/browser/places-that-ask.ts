import { expect } from '@playwright/test';
import type { ScenarioName } from '../../../demo-backend/contract/scenario-names.ts';
import { logInToConfiguration } from './administration.ts';
import { enableMfa, logOut as pressLogOut, openSecurity, readPanelCode } from './authenticator.ts';
import { ada, newPassword, type LiveDemoPage } from './live-demo.ts';
import { requestLink } from './recovery.ts';

const logOut = async (demo: LiveDemoPage) => {
  await pressLogOut(demo);
  await expect(demo.word('logIn')).toBeVisible();
};

/** From Ada's dashboard to the security configuration, as Olu. */
export const logInAndOpenConfiguration = async (demo: LiveDemoPage) => {
  await logOut(demo);
  await logInToConfiguration(demo);
};

const openLink = async (demo: LiveDemoPage) => {
  await demo.openPanel('Inbox');
  await demo.word('resetLink').click();
};

/** A place of the demo in which the reader waits for an answer of the API. */
export interface Place {
  /** What the reader is doing. */
  name: string;
  /** Where the demo starts; by default in its first state. */
  scenario?: ScenarioName;
  /** How many of the other sessions there are; by default all three. */
  others?: number;
  reach: (demo: LiveDemoPage) => Promise<void>;
  ask: (demo: LiveDemoPage) => Promise<void>;
  afterwards: (demo: LiveDemoPage) => Promise<void>;
}

/** Every place at which the reader sends something to the API, how to get there, and the button that sends it. */
export const placesThatAsk: readonly Place[] = [
  {
    name: 'turning on MFA',
    reach: async (demo) => {
      await openSecurity(demo);
      await demo.word('enableMfa').click();
    },
    ask: (demo) => demo.word('continue').click(),
    afterwards: (demo) => expect(demo.word('next')).toBeVisible(),
  },
  {
    name: 'verifying a code',
    reach: async (demo) => {
      await openSecurity(demo);
      await demo.word('enableMfa').click();
      await demo.word('continue').click();
      await demo.word('next').click();
      await demo.word('verificationCode').fill(await readPanelCode(demo, ada.email));
    },
    ask: (demo) => demo.word('verify').click(),
    afterwards: (demo) => expect(demo.word('generateBackupCodes')).toBeVisible(),
  },
  {
    name: 'resetting MFA',
    scenario: 'mfa-on',
    reach: async (demo) => {
      await openSecurity(demo);
      await demo.word('resetMfa').click();
      await demo.word('currentPassword').fill(ada.password);
    },
    ask: (demo) => demo.word('continue').click(),
    afterwards: (demo) => expect(demo.word('next')).toBeVisible(),
  },
  {
    name: 'making backup codes',
    others: 0,
    reach: async (demo) => {
      await openSecurity(demo);
      await enableMfa(demo);
      await expect(demo.devices.getByText('Signed out')).toHaveCount(3);
    },
    ask: (demo) => demo.word('generateBackupCodes').click(),
    afterwards: (demo) => expect(demo.word('copyCodes')).toBeVisible(),
  },
  {
    name: 'setting MFA up because the organization asks for it',
    scenario: 'mfa-required',
    reach: async (demo) => {
      await logOut(demo);
      await demo.logIn(ada.email, ada.password);
      await expect(demo.word('continue')).toBeVisible();
    },
    ask: (demo) => demo.word('continue').click(),
    afterwards: (demo) => expect(demo.word('next')).toBeVisible(),
  },
  {
    name: 'asking everyone for MFA',
    reach: async (demo) => {
      await logInAndOpenConfiguration(demo);
      await demo.word('mfaRequired').check();
    },
    ask: (demo) => demo.word('save').click(),
    afterwards: (demo) => expect(demo.region.getByText(/^Saved\. Everyone at/)).toBeVisible(),
  },
  {
    name: 'saving the password policies',
    reach: async (demo) => {
      await logInAndOpenConfiguration(demo);
      await demo.word('passwordPoliciesTab').click();
      await demo.word('minimumPasswordLength').fill('14');
    },
    ask: (demo) => demo.word('save').click(),
    afterwards: (demo) => expect(demo.region.getByText(/^Saved\. .* at least 14 characters/)).toBeVisible(),
  },
  {
    name: 'logging in',
    reach: async (demo) => {
      await logOut(demo);
      await demo.word('email').fill(ada.email);
      await demo.word('password').fill(ada.password);
    },
    ask: (demo) => demo.word('logIn').click(),
    afterwards: (demo) =>
      expect(demo.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible(),
  },
  {
    name: 'logging out',
    reach: async (demo) => {
      await demo.word('profileIcon').click();
      await demo.word('profileItem').click();
      await expect(demo.word('company')).toBeVisible();
    },
    ask: async (demo) => {
      await demo.word('profileIcon').click();
      await demo.word('logOutItem').click();
    },
    afterwards: (demo) => expect(demo.word('logIn')).toBeVisible(),
  },
  {
    name: 'changing the password',
    reach: async (demo) => {
      await demo.openResetPassword();
      await demo.word('oldPassword').fill(ada.password);
      await demo.word('newPassword').fill(newPassword);
      await demo.word('confirmPassword').fill(newPassword);
    },
    ask: (demo) => demo.word('update').click(),
    afterwards: (demo) => expect(demo.reason).toContainText('Your password was changed.'),
  },
  {
    name: 'terminating the other sessions',
    reach: async (demo) => {
      await demo.word('profileIcon').click();
      await demo.word('profileItem').click();
      await demo.word('securityTab').click();
      await expect(demo.word('terminateOtherSessions')).toBeEnabled();
    },
    ask: (demo) => demo.word('terminateOtherSessions').click(),
    afterwards: (demo) =>
      expect(demo.region.getByText('Three sessions ended. You are still signed in here.')).toBeVisible(),
  },
  {
    name: 'saving the profile',
    reach: async (demo) => {
      await demo.word('profileIcon').click();
      await demo.word('profileItem').click();
      await demo.word('company').fill('Another Press');
    },
    ask: (demo) => demo.word('save').click(),
    afterwards: async (demo) => {
      await expect(demo.region.getByText('Profile updated successfully.')).toBeVisible();
      await expect(demo.word('company')).toHaveValue('Another Press');
    },
  },
  {
    name: 'asking for a reset link',
    reach: async (demo) => {
      await logOut(demo);
      await demo.word('forgotPassword').click();
      await demo.word('email').fill(ada.email);
    },
    ask: (demo) => demo.word('sendInstructions').click(),
    afterwards: (demo) =>
      expect(demo.region.getByRole('heading', { name: 'Check your inbox' })).toBeFocused(),
  },
  {
    name: 'opening a reset link',
    reach: async (demo) => {
      await logOut(demo);
      await requestLink(demo, ada.email);
    },
    ask: openLink,
    afterwards: (demo) => expect(demo.word('newPassword')).toBeVisible(),
  },
  {
    name: 'resetting the password',
    reach: async (demo) => {
      await logOut(demo);
      await requestLink(demo, ada.email);
      await openLink(demo);
      await demo.word('newPassword').fill(newPassword);
      await demo.word('confirmPassword').fill(newPassword);
    },
    ask: (demo) => demo.word('resetPassword').click(),
    afterwards: (demo) => expect(demo.reason).toHaveAttribute('data-reason', 'password-reset'),
  },
];
