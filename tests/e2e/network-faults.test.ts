import type { Locator } from '@playwright/test';
import { operations, type OperationId } from '../../demo-backend/contract/operations.ts';
import { scenarioUrl } from '../../src/vocabulary/scenario-sentences.ts';
import { inTurn } from '../support/runner/effort.ts';
import { ada, LiveDemoPage, newPassword } from '../support/browser/live-demo.ts';
import { logOut, openSecurity } from '../support/browser/authenticator.ts';
import { logInAndOpenConfiguration, placesThatAsk as places } from '../support/browser/places-that-ask.ts';
import { expect, test } from '../support/browser/test.ts';

/** Each fault of the Lab's network, and the words that tell the reader of it. */
const faults = [
  { lever: 'Offline', words: 'No response.', device: 'No response' },
  { lever: 'Server error', words: 'error', device: '500' },
  { lever: 'Rate limited', words: 'requests', device: '429' },
] as const;

for (const [index, place] of places.entries()) {
  test(`while ${place.name}, a fault gives a message, nothing is lost, and the way on works`, async ({
    page,
    problems,
  }) => {
    // Chromium writes a line for every failed request, and here they fail on purpose.
    problems.allow(/Failed to load resource.*contentstack-demo\.invalid/);
    const demo = new LiveDemoPage(page);
    await demo.open(place.scenario === undefined ? '/demo/' : scenarioUrl(place.scenario));
    await place.reach(demo);
    for (const { lever, words, device } of inTurn(faults, index)) {
      await test.step(lever, async () => {
        await demo.setNetwork(lever);
        await place.ask(demo);
        await expect(demo.region.getByRole('alert').filter({ hasText: words }).first()).toBeVisible();
        await expect(demo.devices.locator('summary').filter({ hasText: device })).toHaveCount(3);
        await expect(demo.devices.getByText('Signed in')).toHaveCount(place.others ?? 3);
      });
    }
    await demo.setNetwork('Normal');
    await place.ask(demo);
    await place.afterwards(demo);
  });
}

test('every place meets a fault, and every fault a place', () => {
  expect(new Set(places.map(({ name }) => name)).size).toBe(places.length);
  expect(places.length).toBeGreaterThanOrEqual(15);
  expect(new Set(places.flatMap((_, index) => inTurn(faults, index)))).toEqual(new Set(faults));
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
    reach: logInAndOpenConfiguration,
    shown: (demo) => demo.word('mfaRequired'),
  },
];

for (const { name, operation, reach, shown } of loads) {
  test(`${name} that could not be loaded is told, and “Try again” loads it`, async ({ page }) => {
    const demo = new LiveDemoPage(page);
    await demo.open('/demo/');
    // Not by the Lab, whose levers let every screen ask again by itself.
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

test('a log-out without an answer can be tried again, and a slow one stopped', async ({ page, problems }) => {
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
  await expect(demo.word('profileHeading')).toBeVisible();
  await expect(demo.region.locator('.window').getByRole('alert')).toHaveCount(0);
});

test('what was under way when the demo started over does not count in the new state', async ({
  page,
  problems,
}) => {
  // What was sent to the old state gets no response. Chromium writes a line for it, unless the page gave it up before.
  problems.allow(/Failed to load resource.*contentstack-demo\.invalid/);
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/');
  await openSecurity(demo);
  await expect(demo.word('terminateOtherSessions')).toBeEnabled();
  await expect(demo.devices.getByText('Signed in')).toHaveCount(3);
  await demo.setNetwork('Slow');
  await logOut(demo);
  await expect(demo.region.getByRole('button', { name: 'Stop waiting' })).toBeVisible();
  await demo.resetDemo.click();
  await expect(demo.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible();
  await expect(demo.region.getByRole('button', { name: 'Stop waiting' })).toHaveCount(0);
  await openSecurity(demo);
  await expect(demo.word('terminateOtherSessions')).toBeEnabled();
});
