import { addressOf } from '../../src/reference/anchors.ts';
import { ApiConsolePage } from '../support/browser/api-console.ts';
import { measureLayoutShift } from '../support/browser/layout.ts';
import { ada } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';
import { budgets } from './budgets.ts';
import { countRestyled, recordAddresses, weigh } from './page-weight.ts';

test('the reference stays within its budgets, before and while a console is used', async ({ page }) => {
  const addresses = recordAddresses(page.context());
  const atLoad = new Promise<string[]>((resolve) => page.once('load', () => resolve([...addresses])));
  const api = new ApiConsolePage(page, 'logIn');
  await page.goto(addressOf('logIn'), { waitUntil: 'networkidle' });
  const { total: shift } = await measureLayoutShift(page);
  const elements = await page.locator('*').count();
  await api.tryIt();
  const restyled = await countRestyled(page, () => api.field('user.email').pressSequentially('abc'));
  await api.field('user.email').fill(ada.email);
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
  console.log(`Restyled while typing into a console: ${restyled} elements at once`);
  expect(restyled).toBeLessThanOrEqual(budgets.restyledByTyping);
  expect(loaded.total).toBeLessThanOrEqual(budgets.referenceAtLoad);
  expect(elements).toBeLessThanOrEqual(budgets.referenceElements);
  expect(used.total).toBeLessThanOrEqual(budgets.consoleUsed);
  expect(shift).toBeLessThan(budgets.layoutShift);
});
