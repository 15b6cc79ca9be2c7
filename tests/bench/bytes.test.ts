import { globSync, readFileSync } from 'node:fs';
import { createOpenApiDocument } from '../../demo-backend/contract/openapi/document.ts';
import { operations } from '../../demo-backend/contract/operations.ts';
import { refusals } from '../../demo-backend/contract/refusals.ts';
import { measureLayoutShift } from '../support/browser/layout.ts';
import { howTo, LiveDemoPage } from '../support/browser/live-demo.ts';
import { siteFolder } from '../support/site/site.ts';
import { expect, test } from '../support/browser/test.ts';
import { budgets } from './budgets.ts';
import { measureLongTasks, printWeight, recordAddresses, weigh } from './page-weight.ts';

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
  printWeight('The how-to at its load event', loaded, 'before the demo loads');
  printWeight(
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
  const { backup_codes: codes } = operations.createBackupCodes.success.example;
  const { authtoken } = operations.logIn.success.example.user;
  // A shorter text, such as "Sent.", may be part of something else.
  const distinctive = [...texts, ...remedies, ...codes, authtoken].filter(({ length }) => length > 12);
  expect([...new Set(distinctive)].filter((text) => code.includes(text))).toEqual([]);
});
