import { addressOf } from '../../src/lib/reference/anchors.ts';
import { ApiConsolePage } from '../support/api-console.ts';
import { measureLayoutShift } from '../support/layout.ts';
import { expect, test } from '../support/test.ts';
import { budgets } from './budgets.ts';
import { recordAddresses, weigh } from './page-weight.ts';

test('the reference stays within its budgets, before and while a console is used', async ({ page }) => {
  const addresses = recordAddresses(page.context());
  const atLoad = new Promise<string[]>((resolve) => page.once('load', () => resolve([...addresses])));
  const api = new ApiConsolePage(page, 'logIn');
  await page.goto(addressOf('logIn'), { waitUntil: 'networkidle' });
  const { total: shift } = await measureLayoutShift(page);
  const elements = await page.locator('*').count();
  await api.tryIt();
  await api.send();
  await api.expectStatus(200);
  await page.waitForLoadState('networkidle');

  const loaded = await weigh(await atLoad, page.request);
  const used = await weigh(addresses, page.request);
  console.log(
    `The reference at its load event: ${loaded.total} bytes in ${loaded.requests} requests, ${elements} elements`,
  );
  console.log(
    `The reference with a console used and the backend running: ${used.total} bytes in ${used.requests} requests`,
  );
  expect(loaded.total).toBeLessThanOrEqual(budgets.referenceAtLoad);
  expect(elements).toBeLessThanOrEqual(budgets.referenceElements);
  expect(used.total).toBeLessThanOrEqual(budgets.consoleUsed);
  expect(shift).toBeLessThan(budgets.layoutShift);
});
