import type { Browser } from '@playwright/test';
import { type AstroServer, startAstro } from '../support/runner/astro-server.ts';
import { onePageOfEachKind } from '../support/site/built-pages.ts';
import { howTo, LiveDemoPage } from '../support/browser/live-demo.ts';
import { expect, test as base } from '../support/browser/test.ts';

/** The site as `npm run dev` serves it to a writer. It isn't a worker fixture, which would wait for all other tests. */
let server: Promise<AstroServer> | undefined;
let reloaded: Promise<void> | undefined;

/**
 * The server has reread the pages by the time it's ready, so it tells the first page that connects to reload. This
 * function opens that page, so that the reload doesn't disturb a test.
 */
async function takeReload(browser: Browser, origin: string): Promise<void> {
  const first = await browser.newPage();
  const connected = new Promise<void>((resolve) => {
    // On any of its connections, because the connection of a closed page gets no message.
    first.on('websocket', (socket) => socket.once('framereceived', () => resolve()));
  });
  await first.goto(origin, { waitUntil: 'commit' });
  await connected;
  await first.close();
}

const test = base.extend({
  baseURL: async ({ browser }, use) => {
    server ??= startAstro('dev');
    const { origin } = await server;
    reloaded ??= takeReload(browser, origin);
    await reloaded;
    await use(origin);
  },
});

// All tests share one server because it compiles each page on its first visit.
test.describe.configure({ mode: 'default', timeout: 120_000 });

test.afterAll(async () => (await server)?.stop());

test('a page of each kind opens without an error or a warning', async ({ page }) => {
  for (const path of onePageOfEachKind.filter((each) => each !== '/404.html')) {
    await test.step(path, async () => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const demo = new LiveDemoPage(page);
      if (await demo.region.isVisible()) await demo.ready();
    });
  }
});

test('the demo runs beside its steps', async ({ page }) => {
  const demo = new LiveDemoPage(page);
  await demo.open(howTo);
  await demo.openResetPassword();
});

test('the Markdown version of a page is served while writing', async ({ request }) => {
  const response = await request.get(howTo.replace(/\/$/, '.md'));
  expect(response.headers()['content-type']).toBe('text/markdown; charset=utf-8');
  expect(await response.text()).toMatch(/^---\ntitle: .+\n\n# .+\n\n1\. .+\*\*Profile\*\*/s);
});
