import { demoAccounts } from '../../demo-backend/contract/demo-accounts.ts';
import { openSecurity } from '../support/authenticator.ts';
import { ada, LiveDemoPage, newPassword } from '../support/live-demo.ts';
import { requestLink } from '../support/recovery.ts';
import { expect, test } from '../support/test.ts';

/** Each fault of the Lab's network, and the words that tell the reader of it. */
const faults = [
  { lever: 'Offline', words: 'There was no answer.' },
  { lever: 'Server error', words: 'error' },
  { lever: 'Rate limited', words: 'requests' },
] as const;

const logOut = async (demo: LiveDemoPage) => {
  await demo.word('profileIcon').click();
  await demo.word('logOutItem').click();
  await expect(demo.word('logIn')).toBeVisible();
};

const { olu } = demoAccounts;

const openLink = async (demo: LiveDemoPage) => {
  await demo.openPanel('Inbox');
  await demo.word('resetLink').click();
};

/** Every place that asks the API, how to get there, and the button that asks. */
const places = [
  {
    name: 'turning on MFA',
    reach: async (demo: LiveDemoPage) => {
      await openSecurity(demo);
      await demo.word('enableMfa').click();
    },
    ask: (demo: LiveDemoPage) => demo.word('continue').click(),
    afterwards: (demo: LiveDemoPage) => expect(demo.word('next')).toBeVisible(),
  },
  {
    name: 'saving the password policies',
    reach: async (demo: LiveDemoPage) => {
      await logOut(demo);
      await demo.logIn(olu.email, olu.password);
      await demo.word('appSwitcher').click();
      await demo.word('administrationItem').click();
      await demo.word('securityConfiguration').click();
      await demo.word('passwordPoliciesTab').click();
      await demo.word('minimumPasswordLength').fill('14');
    },
    ask: (demo: LiveDemoPage) => demo.word('save').click(),
    afterwards: (demo: LiveDemoPage) => expect(demo.region.getByText('at least 14 characters')).toBeVisible(),
  },
  {
    name: 'logging in',
    reach: async (demo: LiveDemoPage) => {
      await logOut(demo);
      await demo.word('email').fill(ada.email);
      await demo.word('password').fill(ada.password);
    },
    ask: (demo: LiveDemoPage) => demo.word('logIn').click(),
    afterwards: (demo: LiveDemoPage) =>
      expect(demo.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible(),
  },
  {
    name: 'logging out',
    reach: (demo: LiveDemoPage) => demo.ready(),
    ask: async (demo: LiveDemoPage) => {
      await demo.word('profileIcon').click();
      await demo.word('logOutItem').click();
    },
    afterwards: (demo: LiveDemoPage) => expect(demo.word('logIn')).toBeVisible(),
  },
  {
    name: 'changing the password',
    reach: async (demo: LiveDemoPage) => {
      await demo.openResetPassword();
      await demo.word('oldPassword').fill(ada.password);
      await demo.word('newPassword').fill(newPassword);
      await demo.word('confirmPassword').fill(newPassword);
    },
    ask: (demo: LiveDemoPage) => demo.word('update').click(),
    afterwards: (demo: LiveDemoPage) => expect(demo.reason).toContainText('Your password was changed.'),
  },
  {
    name: 'terminating the other sessions',
    reach: async (demo: LiveDemoPage) => {
      await demo.word('profileIcon').click();
      await demo.word('profileItem').click();
      await demo.word('securityTab').click();
      await expect(demo.word('terminateOtherSessions')).toBeEnabled();
    },
    ask: (demo: LiveDemoPage) => demo.word('terminateOtherSessions').click(),
    afterwards: (demo: LiveDemoPage) =>
      expect(demo.region.getByText('Three sessions ended. You are still signed in here.')).toBeVisible(),
  },
  {
    name: 'saving the profile',
    reach: async (demo: LiveDemoPage) => {
      await demo.word('profileIcon').click();
      await demo.word('profileItem').click();
      await demo.word('company').fill('Another Press');
    },
    ask: (demo: LiveDemoPage) => demo.word('save').click(),
    afterwards: async (demo: LiveDemoPage) => {
      await expect(demo.region.getByText('Profile updated successfully.')).toBeVisible();
      await expect(demo.word('company')).toHaveValue('Another Press');
    },
  },
  {
    name: 'asking for a reset link',
    reach: async (demo: LiveDemoPage) => {
      await logOut(demo);
      await demo.word('forgotPassword').click();
      await demo.word('email').fill(ada.email);
    },
    ask: (demo: LiveDemoPage) => demo.word('sendInstructions').click(),
    afterwards: (demo: LiveDemoPage) =>
      expect(demo.region.getByRole('heading', { name: 'Check your inbox' })).toBeFocused(),
  },
  {
    name: 'opening a reset link',
    reach: async (demo: LiveDemoPage) => {
      await logOut(demo);
      await requestLink(demo, ada.email);
    },
    ask: openLink,
    afterwards: (demo: LiveDemoPage) => expect(demo.word('newPassword')).toBeVisible(),
  },
  {
    name: 'resetting the password',
    reach: async (demo: LiveDemoPage) => {
      await logOut(demo);
      await requestLink(demo, ada.email);
      await openLink(demo);
      await demo.word('newPassword').fill(newPassword);
      await demo.word('confirmPassword').fill(newPassword);
    },
    ask: (demo: LiveDemoPage) => demo.word('resetPassword').click(),
    afterwards: (demo: LiveDemoPage) => expect(demo.reason).toHaveAttribute('data-reason', 'password-reset'),
  },
];

for (const place of places) {
  test(`while ${place.name}, each fault gives a message, nothing is lost, and the way on works`, async ({
    page,
    problems,
  }) => {
    // Chromium writes a line for every failed request, and here they fail on purpose.
    problems.allow(/Failed to load resource.*\/demo-api\//);
    const demo = new LiveDemoPage(page);
    await demo.open('/demo/');
    await place.reach(demo);
    for (const { lever, words } of faults) {
      await test.step(lever, async () => {
        await demo.setNetwork(lever);
        await place.ask(demo);
        await expect(demo.region.getByRole('alert').filter({ hasText: words }).first()).toBeVisible();
        await expect(demo.devices.getByText('Signed in')).toHaveCount(3);
      });
    }
    await demo.setNetwork('Normal');
    await place.ask(demo);
    await place.afterwards(demo);
  });
}

test('the matrix has every fault at every place', () => {
  console.log(`${faults.length} faults at ${places.length} places: ${faults.length * places.length} in all`);
  expect(new Set(places.map(({ name }) => name)).size).toBe(places.length);
  expect(places.length).toBeGreaterThanOrEqual(10);
});

test('a slow answer is told after a moment and can be given up', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  await demo.openResetPassword();
  await demo.setNetwork('Slow');
  await demo.submitPasswords(ada.password, newPassword);
  await expect(demo.region.getByRole('button', { name: 'Updating…' })).toBeVisible();
  await demo.region.getByRole('button', { name: 'Stop waiting' }).click();
  await expect(demo.word('update')).toBeVisible();
  await expect(demo.word('newPassword')).toHaveValue(newPassword);
});

test('the frame says what the Lab has changed, and over how many tabs it holds', async ({
  page,
  context,
}) => {
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  const other = new LiveDemoPage(await context.newPage());
  await other.open('/demo/');
  const panel = await demo.openPanel('Lab');
  await panel.getByRole('button', { name: '30 days later' }).click();
  for (const tab of [demo, other]) {
    await expect(tab.region.locator('[data-lab]')).toHaveText(
      'The demo is not as at first: clock 30 days ahead.',
    );
  }
  await demo.region.getByRole('button', { name: 'Start over' }).click();
  await expect(other.region.locator('[data-lab]')).toHaveCount(0);
});
