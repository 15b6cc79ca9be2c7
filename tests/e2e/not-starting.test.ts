import { ApiConsolePage } from '../support/browser/api-console.ts';
import { howTo, LiveDemoPage } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';
import { previewOrigin } from '../support/site/site.ts';

const greeting = (demo: LiveDemoPage) => demo.region.getByRole('heading', { name: 'Welcome back, Ada' });

for (const [what, files] of [
  ['the screens', /\/_astro\/live-demo\.[^/]*\.js/],
  ['the backend', /\/_astro\/browser\.[^/]*\.js/],
] as const) {
  test(`when the code of ${what} can't load, the page says so and offers to try again`, async ({
    page,
    problems,
  }) => {
    problems.allow(/Failed to load resource: net::ERR_FAILED \(.*\/_astro\//);
    await page.route(files, (route) => route.abort());
    const demo = new LiveDemoPage(page);
    await page.goto(howTo);
    const message = page.getByRole('alert').filter({ hasText: "code couldn't load" });
    await expect(message).toContainText('reload the page');
    await page.unroute(files);
    await message.getByRole('button', { name: 'Try again' }).click();
    await demo.ready();
    await expect(message).toHaveCount(0);
    await expect(greeting(demo)).toBeVisible();
  });

  test(`when the code of ${what} can't load offline, the demo starts once the network is back`, async ({
    page,
    context,
    problems,
  }) => {
    problems.allow(/Failed to load resource: net::ERR_(FAILED|INTERNET_DISCONNECTED) \(/);
    await page.route(files, (route) => route.abort());
    const demo = new LiveDemoPage(page);
    await page.goto(howTo);
    await expect(page.getByRole('alert').filter({ hasText: "code couldn't load" })).toBeVisible();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('alert').filter({ hasText: "you're offline" })).toBeVisible();
    await page.unroute(files);
    await context.setOffline(false);
    await demo.ready();
    await expect(greeting(demo)).toBeVisible();
  });
}

test("over plain HTTP the page says what is needed, and doesn't offer to try again", async ({
  page,
  problems,
}) => {
  problems.allow(/request leaves the site: GET http:\/\/docs\.example\//);
  // Only localhost is a secure context over HTTP.
  await page.route('http://docs.example/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: previewOrigin + pathname }) });
  });
  await page.goto(`http://docs.example${howTo}`);
  const demo = new LiveDemoPage(page);
  await demo.region.scrollIntoViewIfNeeded();
  await expect(demo.region).toHaveAttribute('data-state', 'failed');
  const message = demo.region.getByRole('alert').filter({ hasText: 'HTTPS or on localhost' });
  await expect(message).toBeVisible();
  await expect(message.getByRole('button')).toHaveCount(0);

  await page.goto('http://docs.example/docs/developers/recipes/rotate-a-password/');
  await page.getByRole('button', { name: 'Run all steps' }).click();
  await expect(page.locator('[data-console-status]')).toContainText('HTTPS or on localhost');
});

test("a console whose demo can't start says why, keeps the form, and sends it once the demo can start", async ({
  page,
  problems,
}) => {
  problems.allow(/Failed to load resource: net::ERR_FAILED \(.*\/_astro\//);
  const backend = /\/_astro\/browser\.[^/]*\.js/;
  await page.route(backend, (route) => route.abort());
  const api = new ApiConsolePage(page, 'changePassword');
  await api.open();
  await expect(api.account).toContainText("Unknown: the demo didn't respond");
  await api.field('current_password').fill('Wrong-guess-1');
  await api.send();
  await expect(api.region.getByRole('status').first()).toContainText(
    "code couldn't load. The site may have been updated since you opened this page. Try again, or reload the page. Nothing was sent. What you filled in is still here.",
  );
  await expect(api.field('current_password')).toHaveValue('Wrong-guess-1');
  await page.unroute(backend);
  await api.send();
  await api.expectStatus(422);
  await expect(api.account).toContainText('Ada Reader');
});
