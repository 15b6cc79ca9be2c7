import type { Page } from '@playwright/test';
import { inTurn } from '../support/runner/effort.ts';
import { followSteps, type FieldValues } from '../support/browser/follow-steps.ts';
import { keyboard, strictMouse, type InputMethod } from '../support/browser/input-methods.ts';
import { howTos } from '../support/site/how-tos.ts';
import { expectDemoFits, expectNoSidewaysScroll } from '../support/browser/layout.ts';
import { LiveDemoPage } from '../support/browser/live-demo.ts';
import { expect, test } from '../support/browser/test.ts';

// Every how-to is followed from the first to the last step of the built page, under difficult conditions.

interface Journey {
  path: string;
  values: FieldValues;
}

const hardships = ['text of twice its size', 'keyboard at 200 % zoom'] as const;
const [largeText, zoomAndKeyboard] = hardships;

/** The how-tos that are followed under this hardship. */
const journeysUnder = (hardship: (typeof hardships)[number]): readonly Journey[] =>
  Object.values<Journey>(howTos).filter((_, index) => inTurn(hardships, index).includes(hardship));

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

/** The window is so narrow that the demo is a sheet over the steps: opens it. */
async function openSheet(page: Page, path: string): Promise<LiveDemoPage> {
  const demo = new LiveDemoPage(page);
  await page.goto(path);
  await page.getByRole('button', { name: 'Try it' }).click();
  await demo.ready();
  return demo;
}

/** Follows the steps in the sheet, and looks after each that everything fits. */
async function followInSheet(demo: LiveDemoPage, values: FieldValues, input: InputMethod): Promise<void> {
  const afterStep = async () => {
    await expectNoSidewaysScroll(demo.page);
    await expectDemoFits(demo.region);
  };
  await followSteps(demo, values, { input, afterStep });
  await demo.page.getByRole('button', { name: 'Back to the steps' }).click();
  await expect(demo.page.locator('[data-all-done]')).toBeVisible();
  await expectNoSidewaysScroll(demo.page);
}

for (const { path, values } of journeysUnder(largeText)) {
  test(`${path} is followed in a window whose text has twice its size`, async ({ page, context }) => {
    test.setTimeout(180_000);
    const browser = await context.newCDPSession(page);
    // As the browser's own setting does, so that the page's media queries see it too.
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await followInSheet(await openSheet(page, path), values, strictMouse);
  });
}

test.describe('at 200 % zoom', () => {
  // A window of 1280 by 720 pixels, of which each now takes four (WCAG 2.2, 1.4.4 and 1.4.10).
  test.use({ viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 });

  for (const { path, values } of journeysUnder(zoomAndKeyboard)) {
    test(`${path} is followed by keyboard alone, with nothing cut off and the focus never covered`, async ({
      page,
    }) => {
      test.setTimeout(180_000);
      await followInSheet(await openSheet(page, path), values, keyboard);
    });
  }
});
