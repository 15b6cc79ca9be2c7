import { chromium } from '@playwright/test';
import { launchOptions } from '../support/runner/chromium.ts';
import { expect, test } from '../support/browser/test.ts';

test('what Playwright turns off in the browser stays off', async () => {
  const server = await chromium.launchServer(launchOptions());
  const lists = server
    .process()
    .spawnargs.filter((argument) => argument.startsWith('--disable-features='))
    .map((argument) => argument.replace('--disable-features=', '').split(','));
  await server.close();
  // Chromium uses only the last list.
  expect(lists.at(-1)).toEqual(expect.arrayContaining(lists[0] ?? []));
  expect(lists).toHaveLength(2);
});

test('the browser renders the page, and no page of its own', async ({ page, browser }) => {
  await page.goto('/');
  const devtools = await browser.newBrowserCDPSession();
  const kinds = async () => {
    const { targetInfos } = await devtools.send('Target.getTargets', { filter: [{}] });
    return targetInfos.map(({ type }) => type);
  };
  expect(await kinds()).toContain('page');
  expect(await kinds()).not.toContain('browser_ui');
});
