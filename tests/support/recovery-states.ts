import { expect } from '@playwright/test';
import { ada, newPassword, type LiveDemoPage } from './live-demo.ts';
import { advanceClock } from './lab.ts';
import { expiredHeading, setNewPassword } from './recovery.ts';

/** A state of the demo, and how to get there from the one before. */
export interface DemoState {
  name: string;
  reach: (demo: LiveDemoPage) => Promise<unknown>;
  /** The gallery does not show it, so that it is looked at here in every appearance. */
  onlyHere?: boolean;
}

/**
 * How to get from the login screen to each state of getting back in, and to the ones after it, in an order in which one
 * leads to the next.
 */
export const recoveryStates: readonly DemoState[] = [
  { name: 'the login screen', reach: (demo) => demo.ready() },
  {
    name: 'Forgot Password',
    reach: async (demo) => {
      await demo.word('forgotPassword').click();
      await expect(demo.word('sendInstructions')).toBeVisible();
    },
  },
  {
    name: 'Forgot Password with an empty email refused',
    reach: (demo) => demo.word('sendInstructions').click(),
  },
  {
    name: 'the empty inbox',
    reach: async (demo) => expect(await demo.openPanel('Inbox')).toContainText('No email yet.'),
  },
  {
    name: 'the screen that says where to look',
    reach: async (demo) => {
      await demo.word('email').fill(ada.email);
      await demo.word('sendInstructions').click();
      await expect(demo.word('resetLink')).toBeVisible();
    },
  },
  {
    name: 'the reset form',
    reach: async (demo) => {
      await demo.word('resetLink').click();
      await expect(demo.word('newPassword')).toBeVisible();
    },
  },
  {
    name: 'the reset form with a weak and different password refused',
    reach: async (demo) => {
      await setNewPassword(demo, 'password1', 'password2');
      await expect(demo.word('confirmPassword')).toHaveAttribute('aria-invalid', 'true');
    },
  },
  {
    name: 'the page of an expired link',
    reach: async (demo) => {
      await advanceClock(demo.page, 61 * 60);
      await setNewPassword(demo, newPassword);
      await expect(expiredHeading(demo)).toBeVisible();
    },
  },
  {
    name: 'two emails, and the login screen after the reset',
    reach: async (demo) => {
      await demo.word('requestNewLink').click();
      await demo.word('sendInstructions').click();
      await expect(demo.word('resetLink')).toHaveCount(2);
      await demo.word('resetLink').first().click();
      await setNewPassword(demo, newPassword);
      await expect(demo.reason).toBeVisible();
    },
  },
  {
    name: 'an expired password',
    reach: async (demo) => {
      await advanceClock(demo.page, 91 * 24 * 60 * 60);
      await demo.logIn(ada.email, newPassword);
      await expect(demo.region.getByRole('alert').filter({ hasText: 'expired' })).toBeVisible();
    },
  },
  {
    name: 'a locked account',
    reach: async (demo) => {
      for (let attempt = 1; attempt <= 6; attempt += 1) {
        const answer = demo.page.waitForResponse('**/v3/user-session');
        await demo.logIn(ada.email, `Wrong-guess-${attempt}`);
        await answer;
        await expect(demo.word('logIn')).not.toHaveAttribute('aria-disabled');
      }
      await expect(demo.region.locator('.time-left')).toContainText('left');
    },
  },
  {
    name: 'a profile saved, and one refused',
    reach: async (demo) => {
      await advanceClock(demo.page, 16 * 60);
      await demo.resetDemo.click();
      await demo.logIn(ada.email, ada.password);
      await demo.word('profileIcon').click();
      await demo.word('profileItem').click();
      await demo.word('save').click();
      await expect(demo.region.getByText('Profile updated successfully.')).toBeVisible();
      await demo.word('company').fill('x'.repeat(101));
      await demo.word('save').click();
      await expect(demo.word('company')).toHaveAttribute('aria-invalid', 'true');
    },
  },
];
