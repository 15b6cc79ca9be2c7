import type { CDPSession, Page } from '@playwright/test';
import { addressOf } from '../../src/reference/anchors.ts';
import { ApiConsolePage } from '../support/browser/api-console.ts';
import { inTurn } from '../support/runner/effort.ts';
import { ada, howTo, LiveDemoPage, newPassword } from '../support/browser/live-demo.ts';
import { test, type RecordingServer } from '../support/browser/recording-server.ts';
import { expect } from '../support/browser/test.ts';

/** The page notices that the mock is gone when a request fails: no worker takes it, or the one that took it is replaced. */
const reachesNobody =
  /Failed to load resource: net::(ERR_NAME_NOT_RESOLVED|ERR_FAILED) \(https:\/\/contentstack-demo\.invalid\//;

type Lose = (page: Page, browser: CDPSession) => Promise<unknown>;

const clear =
  (storageTypes: string): Lose =>
  (page, browser) =>
    browser.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes });

const bypass: Lose = (_page, browser) => browser.send('Network.setBypassServiceWorker', { bypass: true });

/** What a reader, their browser or its DevTools can do to the mock while a form is open. */
const ways: Readonly<Record<string, Lose>> = {
  'its service workers are cleared': clear('service_workers'),
  'all data of the site is cleared': clear('all'),
  'the network bypasses it': bypass,
  'the browser stops it': (_page, browser) => browser.send('ServiceWorker.stopAllWorkers'),
  'it is unregistered': (page) =>
    page.evaluate(async () => {
      for (const registration of await navigator.serviceWorker.getRegistrations())
        await registration.unregister();
    }),
  'its storage is cleared': clear('indexeddb,cache_storage,local_storage'),
};

const greeting = (demo: LiveDemoPage) => demo.region.getByRole('heading', { name: 'Welcome back, Ada' });

/** Changes the password in the widget and logs in again, losing the mock before each request. */
async function useWidget(page: Page, lose: () => Promise<unknown>, endsInPage: boolean): Promise<void> {
  const demo = new LiveDemoPage(page);
  await demo.ready();
  await demo.openResetPassword();
  await demo.fillPasswords(ada.password, newPassword);
  await lose();
  await demo.byLabel('update').click();
  await expect(demo.reason).toContainText('Your password was changed');
  await demo.byLabel('email').fill(ada.email);
  await demo.byLabel('password').fill(newPassword);
  await lose();
  await demo.byLabel('logIn').click();
  await expect(greeting(demo)).toBeVisible();
  const bypassed = demo.region.locator('[data-notice=worker-bypassed]');
  await expect(bypassed, 'the notice tells how requests travel now').toHaveCount(endsInPage ? 1 : 0);
}

/** Logs in from a console, and sends from it, losing the mock before the request. */
async function useConsole(page: Page, lose: () => Promise<unknown>): Promise<void> {
  await page.goto(addressOf('changePassword'));
  const api = new ApiConsolePage(page, 'changePassword');
  await api.tryIt();
  await api.actAs('Olu');
  await lose();
  await api.field('current_password').fill('Wrong-guess-1');
  await api.send();
  await api.expectStatus(422);
}

/** Resets the demo from a recipe, and runs a step of it, losing the mock before the request. */
async function useRecipe(page: Page, lose: () => Promise<unknown>): Promise<void> {
  await page.goto('/docs/developers/recipes/rotate-a-password');
  await page.getByRole('button', { name: 'Reset demo' }).click();
  await expect(page.locator('[data-console-status]')).toContainText('initial state');
  await lose();
  const step = page.locator('.recipe-step').first();
  await step.locator('[data-run]').click();
  await expect(step).toHaveAttribute('data-done', 'true');
}

/** Expects that the server got requests for files, and nothing else. */
function expectOnlyFiles({ requests }: RecordingServer): void {
  expect(requests.length, 'requests that the server got').toBeGreaterThan(10);
  const others = requests.filter(
    ({ method, body, status }) => method !== 'GET' || body !== '' || status >= 400,
  );
  expect(others, 'requests for anything but a file').toEqual([]);
}

for (const [turn, [name, loseBy]] of Object.entries(ways).entries()) {
  test(`when ${name}, the reader's work goes on and the server gets nothing`, async ({
    page,
    problems,
    server,
  }) => {
    problems.allow(reachesNobody);
    const browser = await page.context().newCDPSession(page);
    await browser.send('ServiceWorker.enable');
    await browser.send('Network.enable');
    const lose = () => loseBy(page, browser);
    await page.goto(howTo);
    await useWidget(page, lose, loseBy === bypass);
    for (const use of inTurn([useConsole, useRecipe], turn)) await use(page, lose);
    expectOnlyFiles(server);
  });
}

test('the demo of an older tab keeps running with a new version of the worker', async ({
  page,
  context,
  server,
  problems,
}) => {
  problems.allow(reachesNobody);
  await page.goto(howTo);
  const demo = new LiveDemoPage(page);
  await demo.ready();
  await demo.openResetPassword();
  server.appended.set('/mockServiceWorker.js', '\n');
  const second = await context.newPage();
  await second.goto('/demo/');
  await new LiveDemoPage(second).ready();
  await expect(() => {
    expect(server.requests.filter(({ path }) => path === '/mockServiceWorker.js').length).toBeGreaterThan(1);
  }).toPass();
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  await demo.submitPasswords(ada.password, newPassword);
  await expect(demo.reason).toContainText('Your password was changed');
  await expect(demo.devices.getByText('Signed out')).toHaveCount(3);
  expectOnlyFiles(server);
});

test('the demo keeps running when the host no longer has the script of the worker', async ({
  page,
  context,
  server,
}) => {
  await page.goto(howTo);
  await new LiveDemoPage(page).ready();
  const script = '/demo-worker.js';
  server.lost.add(script);
  const second = await context.newPage();
  await second.goto('/demo/');
  await new LiveDemoPage(second).ready();
  await expect
    .poll(() => server.requests.some(({ path, status }) => path === script && status === 404))
    .toBe(true);
  // Updates run one after another: once this one is done, so is that of MSW.
  await second.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
  });
});

test('files and pages load although the demo of a page does not respond to the worker', async ({
  page,
  context,
  server,
}) => {
  await page.addInitScript(() => {
    navigator.serviceWorker.addEventListener('message', (message) => {
      if (document.documentElement.hasAttribute('data-deaf')) message.stopImmediatePropagation();
    });
  });
  await page.goto(howTo);
  await new LiveDemoPage(page).ready();
  const size = await page.evaluate(async () => {
    document.documentElement.setAttribute('data-deaf', '');
    const file = await fetch('/favicon.svg?again', { signal: AbortSignal.timeout(10_000) });
    return (await file.text()).length;
  });
  expect(size).toBeGreaterThan(100);
  const second = await context.newPage();
  await second.goto('/docs/developers/faq/');
  await expect(second.getByRole('heading', { level: 1 })).toBeVisible();
  expectOnlyFiles(server);
});
