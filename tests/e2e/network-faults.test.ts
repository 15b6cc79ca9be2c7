import { scenarioUrl } from '../../src/lib/scenarios.ts';
import { ada, LiveDemoPage, newPassword } from '../support/live-demo.ts';
import { placesThatAsk as places } from '../support/places-that-ask.ts';
import { expect, test } from '../support/test.ts';

/** Each fault of the Lab's network, and the words that tell the reader of it. */
const faults = [
  { lever: 'Offline', words: 'There was no answer.' },
  { lever: 'Server error', words: 'error' },
  { lever: 'Rate limited', words: 'requests' },
] as const;

for (const place of places) {
  test(`while ${place.name}, each fault gives a message, nothing is lost, and the way on works`, async ({
    page,
    problems,
  }) => {
    // Chromium writes a line for every failed request, and here they fail on purpose.
    problems.allow(/Failed to load resource.*\/demo-api\//);
    const demo = new LiveDemoPage(page);
    await demo.open(place.scenario === undefined ? '/demo/' : scenarioUrl(place.scenario));
    await place.reach(demo);
    for (const { lever, words } of faults) {
      await test.step(lever, async () => {
        await demo.setNetwork(lever);
        await place.ask(demo);
        await expect(demo.region.getByRole('alert').filter({ hasText: words }).first()).toBeVisible();
        await expect(demo.devices.getByText('Signed in')).toHaveCount(place.others ?? 3);
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
  expect(places.length).toBeGreaterThanOrEqual(15);
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
