import type { Locator } from '@playwright/test';
import { operations, type OperationId } from '../../demo-backend/contract/operations.ts';
import type { Action } from '../../src/demo/gallery/actions.ts';
import { allGalleryStates } from '../../src/demo/gallery/gallery-states.ts';
import { uiLabels } from '../../src/vocabulary/ui-labels.ts';
import { logInToConfiguration } from '../support/browser/administration.ts';
import { logOut, openSecurity, readPanelCode } from '../support/browser/authenticator.ts';
import { expect, test } from '../support/browser/gallery.ts';
import { mouse } from '../support/browser/input-methods.ts';
import { ada, LiveDemoPage, newPassword } from '../support/browser/live-demo.ts';
import { inTurn } from '../support/runner/effort.ts';

/** Each fault of the Lab's network, and the words that the screen and the device cards show for it. */
const faults = [
  { control: 'Offline', words: 'No response.', device: 'No response' },
  { control: 'Server error', words: 'error', device: '500' },
  { control: 'Rate limited', words: 'requests', device: '429' },
] as const;

/** Every state from which the reader sends something. */
const places = allGalleryStates.flatMap(({ sends, ...state }) => (sends ? [{ ...state, sends }] : []));

/** What the screen shows once the request of a state has succeeded, by the state's id. */
const successes = new Map<string, (demo: LiveDemoPage) => Promise<void>>(
  Object.entries({
    dashboard: (demo) => expect(demo.byLabel('logIn')).toBeVisible(),
    'profile-general': async (demo) => {
      await expect(demo.region.getByText('Profile updated successfully.')).toBeVisible();
      await expect(demo.byLabel('company')).toHaveValue('Another Press');
    },
    security: (demo) =>
      expect(demo.region.getByText('Three sessions ended. You are still signed in here.')).toBeVisible(),
    'reset-password-filled': (demo) => expect(demo.reason).toContainText('Your password was changed.'),
    'mfa-confirmation': (demo) => expect(demo.byLabel('next')).toBeVisible(),
    'mfa-code': (demo) => expect(demo.byLabel('generateBackupCodes')).toBeVisible(),
    'mfa-verified': (demo) => expect(demo.byLabel('copyCodes')).toBeVisible(),
    'mfa-reset': (demo) => expect(demo.byLabel('next')).toBeVisible(),
    'log-in-filled': (demo) =>
      expect(demo.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible(),
    'forgot-password': (demo) =>
      expect(demo.region.getByRole('heading', { name: 'Check your inbox' })).toBeFocused(),
    'forgot-password-sent': (demo) => expect(demo.byLabel('newPassword')).toBeVisible(),
    'reset-link-filled': (demo) => expect(demo.reason).toHaveAttribute('data-reason', 'password-reset'),
    'administration-mfa': (demo) => expect(demo.region.getByText(/^Saved\. Everyone at/)).toBeVisible(),
    'administration-policies': (demo) =>
      expect(demo.region.getByText(/^Saved\. .* at least 14 characters/)).toBeVisible(),
    'mfa-required': (demo) => expect(demo.byLabel('next')).toBeVisible(),
  } satisfies Record<string, (demo: LiveDemoPage) => Promise<void>>),
);

/** Does what the gallery does with a state, with a mouse and a keyboard. */
async function act(demo: LiveDemoPage, each: Action): Promise<void> {
  if ('press' in each) await mouse.press(demo.byLabel(each.press), uiLabels[each.press].role);
  else if ('fill' in each) await demo.byLabel(each.fill).fill(each.with);
  else if ('codeOf' in each)
    await demo.byLabel('verificationCode').fill(await readPanelCode(demo, each.codeOf));
  else throw new Error(`A reader can't do this: ${JSON.stringify(each)}`);
}

for (const [index, place] of places.entries()) {
  const { id, sends } = place;
  test(`${operations[sends.operation].summary} (${id}): a fault shows a message, nothing is lost, and sending again works`, async ({
    gallery,
  }) => {
    const { demo } = gallery;
    // Turning on MFA has ended the other sessions.
    const signedIn = id === 'mfa-verified' ? 0 : 3;
    const send = async () => {
      for (const press of sends.by) await act(demo, { press });
    };
    await gallery.show(place);
    await expect(demo.devices.getByText('Signed in')).toHaveCount(signedIn);
    for (const each of sends.first) await act(demo, each);
    for (const { control, words, device } of inTurn(faults, index)) {
      await test.step(control, async () => {
        await demo.setNetwork(control);
        await send();
        await expect(demo.region.getByRole('alert').filter({ hasText: words }).first()).toBeVisible();
        await expect(demo.devices.locator('summary').filter({ hasText: device })).toHaveCount(3);
        await expect(demo.devices.getByText('Signed in')).toHaveCount(signedIn);
      });
    }
    await demo.setNetwork('Normal');
    await send();
    await successes.get(id)?.(demo);
  });
}

test('every state that sends something meets a fault, every fault such a state, and each has its success', () => {
  expect(places.map(({ id }) => id).toSorted()).toEqual([...successes.keys()].toSorted());
  expect(places.length).toBeGreaterThanOrEqual(15);
  expect(new Set(places.flatMap((_, index) => inTurn(faults, index)))).toEqual(new Set(faults));
});

test('a slow response is announced after a moment, and waiting for it can be stopped', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  await demo.openResetPassword();
  await demo.setNetwork('Slow');
  await demo.submitPasswords(ada.password, newPassword);
  await expect(demo.region.getByRole('button', { name: 'Updating…' })).toBeVisible();
  await demo.region.getByRole('button', { name: 'Stop waiting' }).click();
  await expect(demo.byLabel('update')).toBeVisible();
  await expect(demo.byLabel('newPassword')).toHaveValue(newPassword);
});

test('the frame says what the Lab has changed, in every tab', async ({ page, context }) => {
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  const other = new LiveDemoPage(await context.newPage());
  await other.open('/demo/');
  const panel = await demo.openPanel('Lab');
  await panel.getByRole('button', { name: '30 days later' }).click();
  for (const tab of [demo, other]) {
    await expect(tab.region.locator('[data-lab]')).toHaveText(
      'The demo’s settings were changed: clock 30 days ahead.',
    );
  }
  await demo.resetDemo.click();
  await expect(other.region.locator('[data-lab]')).toHaveCount(0);
});

/** What a screen loads, how to get to it, and what it then shows. */
const loads: readonly {
  name: string;
  operation: OperationId;
  reach: (demo: LiveDemoPage) => Promise<void>;
  shown: (demo: LiveDemoPage) => Locator;
}[] = [
  {
    name: 'the list of sessions',
    operation: 'listSessions',
    reach: openSecurity,
    shown: (demo) => demo.region.getByRole('list', { name: 'Active sessions' }),
  },
  {
    name: 'the password policy',
    operation: 'getPasswordPolicy',
    reach: (demo) => demo.openResetPassword(),
    shown: (demo) => demo.region.getByRole('list', { name: 'Password rules' }),
  },
  {
    name: 'the security configuration',
    operation: 'getSecurityConfiguration',
    reach: async (demo) => {
      await logOut(demo);
      await logInToConfiguration(demo);
    },
    shown: (demo) => demo.byLabel('mfaRequired'),
  },
];

for (const { name, operation, reach, shown } of loads) {
  test(`${name} that couldn't load shows a message, and “Try again” loads it`, async ({ page }) => {
    const demo = new LiveDemoPage(page);
    await demo.open('/demo/');
    // Not by the Lab: after a change of its controls every screen loads again by itself.
    await page.evaluate(
      (end) => {
        const send = window.fetch.bind(window);
        window.fetch = (input, init) => {
          if (!new Request(input).url.endsWith(end) || sessionStorage.getItem('healed') !== null)
            return send(input, init);
          sessionStorage.setItem('lost', String(Number(sessionStorage.getItem('lost')) + 1));
          return Promise.reject(new TypeError('lost'));
        };
      },
      operations[operation].path.replace(/.*\}/, ''),
    );
    await reach(demo);
    const problem = demo.region.getByRole('alert').filter({ hasText: 'No response.' });
    await expect(problem).toBeVisible();
    const countLost = () => page.evaluate(() => Number(sessionStorage.getItem('lost')));
    const before = await countLost();
    await problem.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(countLost).toBe(before + 1);
    await expect(problem).toBeVisible();
    await expect(shown(demo)).toHaveCount(0);
    await page.evaluate(() => sessionStorage.setItem('healed', ''));
    await problem.getByRole('button', { name: 'Try again' }).click();
    await expect(shown(demo)).toBeVisible();
    await expect(problem).toHaveCount(0);
  });
}

test('a logout without a response can be tried again, and a slow one stopped', async ({ page, problems }) => {
  problems.allow(/Failed to load resource.*contentstack-demo\.invalid/);
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  await openSecurity(demo);
  await demo.setNetwork('Offline');
  await logOut(demo);
  const tryAgain = demo.region.getByRole('alert').getByRole('button', { name: 'Try again' });
  await expect(tryAgain).toBeVisible();
  await demo.setNetwork('Slow');
  await tryAgain.click();
  const stopWaiting = demo.region.getByRole('button', { name: 'Stop waiting' });
  await stopWaiting.click();
  await expect(stopWaiting).toHaveCount(0);
  await expect(demo.byLabel('profileHeading')).toBeVisible();
  await expect(demo.region.locator('.window').getByRole('alert')).toHaveCount(0);
});

test('a request that was under way when the demo was reset has no effect on the initial state', async ({
  page,
  problems,
}) => {
  // A request to the old state gets no response. Chromium writes a line for it, unless the page canceled it before.
  problems.allow(/Failed to load resource.*contentstack-demo\.invalid/);
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  await openSecurity(demo);
  await expect(demo.byLabel('terminateOtherSessions')).toBeEnabled();
  await expect(demo.devices.getByText('Signed in')).toHaveCount(3);
  await demo.setNetwork('Slow');
  await logOut(demo);
  await expect(demo.region.getByRole('button', { name: 'Stop waiting' })).toBeVisible();
  await demo.resetDemo.click();
  await expect(demo.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible();
  await expect(demo.region.getByRole('button', { name: 'Stop waiting' })).toHaveCount(0);
  await openSecurity(demo);
  await expect(demo.byLabel('terminateOtherSessions')).toBeEnabled();
});
