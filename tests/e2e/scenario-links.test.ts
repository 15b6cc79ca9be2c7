import { logOut } from '../support/browser/authenticator.ts';
import { builtPages, htmlOf } from '../support/site/built-pages.ts';
import { ada, howTo, LiveDemoPage, newPassword } from '../support/browser/live-demo.ts';
import { failFirst } from '../support/browser/backend-in-page.ts';
import { expect, test } from '../support/browser/test.ts';

/** Every page with a demo except the gallery, which applies scenarios itself. */
const pagesWithDemo = builtPages().filter((path) => htmlOf(path).includes('class="demo-island"'));

test('there are pages with a demo', () => {
  expect(pagesWithDemo).toContain(howTo);
  expect(pagesWithDemo).toContain('/demo/');
});

for (const path of pagesWithDemo) {
  test(`${path} opens in the scenario in its address, once, and names it`, async ({ page }) => {
    const demo = new LiveDemoPage(page);
    await demo.open(`${path}?scenario=one-session#content`);
    await expect(demo.region.locator('[data-scenario]')).toHaveText(
      'Scenario “one-session”: Ada is logged in here and nowhere else, so there are no sessions to terminate.',
    );
    await expect(demo.devices.getByText('Signed out')).toHaveCount(3);
    expect(new URL(page.url()).search).toBe('');
    expect(new URL(page.url()).hash).toBe('#content');
  });
}

/** Runs in a page: makes its storage too small for the state of a scenario. */
function refuseToStoreScenario(): void {
  IDBObjectStore.prototype.put = function putUnlessScenario(this: IDBObjectStore, value: unknown, key) {
    if (JSON.stringify(value).includes('"one-session"')) throw new DOMException('Full', 'QuotaExceededError');
    if (key !== undefined) this.delete(key);
    return this.add(value, key);
  };
}

test('an unknown scenario is named and changes nothing, and other notices are shown beside it', async ({
  page,
}) => {
  await page.addInitScript(refuseToStoreScenario);
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/?scenario=no-such');
  await expect(demo.region.locator('[data-notice]')).toContainText('There’s no scenario “no-such”.');
  await expect(demo.devicesThatGot(200)).toHaveCount(3);

  await demo.open('/demo/?scenario=one-session');
  await expect(demo.region.locator('[data-scenario]')).toContainText('one-session');
  await expect(demo.region.locator('[data-notice=storage-failed]')).toBeVisible();
});

/** Changes Ada's password in a scenario that a link opened. */
async function work(demo: LiveDemoPage): Promise<void> {
  await demo.open(`${howTo}?scenario=one-session`);
  await demo.openResetPassword();
  await demo.submitPasswords(ada.password, newPassword);
  await expect(demo.reason).toContainText('Your password was changed');
}

const question = (demo: LiveDemoPage) => demo.region.getByRole('group', { name: 'Scenario from the link' });

test('a reload keeps what the reader did in a scenario', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await work(demo);
  await page.reload();
  await demo.ready();
  await expect(question(demo)).toHaveCount(0);
  await expect(demo.region.locator('[data-scenario]')).toContainText('one-session');
  await expect(demo.accountLine).toContainText('Password changed in this demo.');
  await demo.logIn(ada.email, newPassword);
  await expect(demo.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible();

  await logOut(demo);
  await expect(demo.reason).toHaveAttribute('data-reason', 'logged-out');
  await page.reload();
  await demo.ready();
  await expect(demo.byLabel('logIn')).toBeVisible();
  await expect(demo.reason, 'whoever logged out knows it').toHaveCount(0);
});

test("a scenario that couldn't be applied shows why, and can be applied again", async ({ page }) => {
  await failFirst(page, 'applyScenario');
  const demo = new LiveDemoPage(page);
  await demo.open('/demo/?scenario=one-session');
  await expect(question(demo).getByRole('alert')).toHaveText('The scenario wasn’t applied. Not now.');
  await expect(demo.region.locator('[data-scenario]')).toHaveCount(0);
  await question(demo).getByRole('button', { name: 'Replace' }).click();
  await expect(demo.region.locator('[data-scenario]')).toContainText('one-session');
  await expect(question(demo)).toHaveCount(0);

  await page.goto('/demo/states/#log-in');
  await expect(page.locator('.gallery-progress')).toHaveText('Couldn’t reach the state: Not now.');
});

test('a link asks before its scenario replaces what the reader did', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await work(demo);
  const link = '/demo/?scenario=twenty-sessions';
  await demo.open(link);
  await expect(question(demo)).toContainText('It replaces what you did in the demo.');
  await question(demo).getByRole('button', { name: 'Keep my changes' }).click();
  await expect(question(demo)).toHaveCount(0);
  await expect(demo.byLabel('email'), 'the focus moves on to the window').toBeFocused();
  await demo.logIn(ada.email, newPassword);
  await expect(demo.region.getByRole('heading', { name: 'Welcome back, Ada' })).toBeVisible();

  await demo.open(link);
  await question(demo).getByRole('button', { name: 'Replace' }).click();
  await expect(question(demo)).toHaveCount(0);
  await expect(demo.region.locator('[data-scenario]')).toContainText('twenty-sessions');
  await expect(demo.devices.getByText('Signed in')).toHaveCount(3);
  await demo.openResetPassword();
  await demo.submitPasswords(ada.password, newPassword);
  await expect(demo.reason).toContainText('Your password was changed');
});
