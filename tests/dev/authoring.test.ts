import { startAstro } from '../support/astro-server.ts';
import { onePageOfEachKind } from '../support/built-pages.ts';
import { howTo, LiveDemoPage } from '../support/live-demo.ts';
import { expect, test as base } from '../support/test.ts';

/** The site as `npm run dev` serves it to a writer. */
const test = base.extend<object, { devOrigin: string }>({
  devOrigin: [
    // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const server = await startAstro('dev');
      await use(server.origin);
      server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: ({ devOrigin }, use) => use(devOrigin),
});

// One server for all: it compiles each page on its first visit.
test.describe.configure({ mode: 'default', timeout: 120_000 });

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

test('the Markdown twin of a page is there while writing', async ({ request }) => {
  const answer = await request.get(howTo.replace(/\/$/, '.md'));
  expect(answer.headers()['content-type']).toBe('text/markdown; charset=utf-8');
  expect(await answer.text()).toMatch(/^---\ntitle: .+\n\n# .+\n\n1\. .+\*\*Profile\*\*/s);
});
