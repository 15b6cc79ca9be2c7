import type { CDPSession } from '@playwright/test';
import { demoApiBase } from '../../demo-backend/contract/addresses.ts';
import { operations } from '../../demo-backend/contract/operations.ts';
import { LiveDemoPage } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';

/** The number of message ports that the page keeps. Chromium collects garbage before it counts. */
async function livePorts(browser: CDPSession): Promise<number> {
  const { result: prototype } = await browser.send('Runtime.evaluate', {
    expression: 'MessagePort.prototype',
  });
  const { objects } = await browser.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.objectId ?? '',
  });
  const { result } = await browser.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  return Number(result.value);
}

test('a page keeps nothing of a request after its response', async ({ page }) => {
  await new LiveDemoPage(page).open();
  const browser = await page.context().newCDPSession(page);
  const before = await livePorts(browser);
  const fromWorker = page.waitForResponse((response) => response.fromServiceWorker());
  await page.evaluate(
    async ({ address, times }) => {
      for (let count = 0; count < times; count += 1) await (await fetch(address)).text();
    },
    { address: demoApiBase + operations.getUser.path, times: 100 },
  );
  await fromWorker;
  await expect
    .poll(async () => (await livePorts(browser)) - before, 'message ports that stay after 100 requests')
    .toBeLessThan(10);
});
