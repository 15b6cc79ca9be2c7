import { globSync, readFileSync, rmSync } from 'node:fs';
import { createOpenApiDocument } from '../../demo-backend/contract/openapi/document.ts';
import { refusals } from '../../demo-backend/contract/refusals.ts';
import { builtPages } from '../support/site/built-pages.ts';
import { startAstro } from '../support/runner/astro-server.ts';
import { measureLayoutShift } from '../support/browser/layout.ts';
import { howTo, LiveDemoPage } from '../support/browser/live-demo.ts';
import { siteFolder } from '../support/site/site.ts';
import { expect, test } from '../support/browser/test.ts';
import { budgets } from './budgets.ts';
import { kinds, measureLongTasks, type PageWeight, recordAddresses, weigh } from './page-weight.ts';
import { buildUnmodifiedSite, readPage } from './unmodified-site.ts';

const plainPage = '/docs/developers/security/password-requirements/';

/** Prints one line of figures, in the order of {@link kinds}. */
function print(name: string, { bytes, total, requests }: PageWeight, rest: string): void {
  const parts = kinds.map((kind) => `${kind} ${bytes[kind]}`).join(', ');
  console.log(`${name}: ${total} bytes in ${requests} requests (${parts}), ${rest}`);
}

test('a page without the demo weighs at most half as much as in an unmodified Starlight', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const addresses = recordAddresses(page.context());
  await page.goto(plainPage, { waitUntil: 'networkidle' });
  const ours = await weigh(addresses, page.request);
  const { total: shift } = await measureLayoutShift(page);
  print('A page without the demo', ours, `layout shift ${shift.toFixed(4)}`);

  // The other pages of the documentation stand in the navigation of every page.
  const others = builtPages().filter((path) => path.startsWith('/docs/'));
  const pages = new Map(
    others.map((path) => [path, { title: path.split('/').at(-2) ?? path, markdown: '' }]),
  );
  const folder = await buildUnmodifiedSite(pages.set(plainPage, await readPage(page)));
  const server = await startAstro('preview', folder);
  try {
    const context = await browser.newContext({ baseURL: server.origin });
    const baseAddresses = recordAddresses(context);
    const basePage = await context.newPage();
    await basePage.goto(plainPage);
    // Starlight leaves its search for an idle moment, which may come late on a busy machine.
    await expect(basePage.locator('#starlight__search input')).toBeAttached();
    const base = await weigh(baseAddresses, context.request);
    print('The same page in an unmodified Starlight', base, `ratio ${(ours.total / base.total).toFixed(3)}`);
    expect(ours.total).toBeLessThanOrEqual(budgets.plainPageRatio * base.total);
    expect(shift).toBeLessThan(budgets.layoutShift);
  } finally {
    server.stop();
    rmSync(folder, { recursive: true });
  }
});

test('the how-to stays within its budgets, before and while the demo runs', async ({ page }) => {
  const addresses = recordAddresses(page.context());
  const atLoad = new Promise<string[]>((resolve) => page.once('load', () => resolve([...addresses])));
  const demo = new LiveDemoPage(page);
  await demo.open(howTo);
  await page.waitForLoadState('networkidle');

  const loaded = await weigh(await atLoad, page.request);
  const running = await weigh(addresses, page.request);
  const { total: shift } = await measureLayoutShift(page);
  const blocked = await measureLongTasks(page);
  print('The how-to at its load event', loaded, 'all before the demo is asked for');
  print(
    'The how-to with the demo running',
    running,
    `layout shift ${shift.toFixed(4)}, long tasks ${blocked} ms`,
  );
  expect(loaded.total).toBeLessThanOrEqual(budgets.howToAtLoad);
  expect(running.total).toBeLessThanOrEqual(budgets.howToRunning);
  expect(shift).toBeLessThan(budgets.layoutShift);
});

test('the code that the browser loads has no text that only the reference shows', () => {
  const files = globSync('{_astro/*.js,*.js}', { cwd: siteFolder });
  expect(files.length).toBeGreaterThan(20);
  const code = files.map((file) => readFileSync(`${siteFolder}/${file}`, 'utf8')).join('\n');
  const texts = [...JSON.stringify(createOpenApiDocument()).matchAll(/"description":"([^"\\]+)"/g)].map(
    ([, text = '']) => text,
  );
  expect(texts.length).toBeGreaterThan(200);
  const remedies = Object.values(refusals).map(({ remedy }) => remedy);
  // A shorter one, such as "Sent.", may be a word of something else.
  const telling = [...texts, ...remedies].filter(({ length }) => length > 12);
  expect([...new Set(telling)].filter((text) => code.includes(text))).toEqual([]);
});
