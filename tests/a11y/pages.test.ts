import type { Page } from '@playwright/test';
import { expectNoViolationsAnyhow } from '../support/axe.ts';
import { builtPages } from '../support/built-pages.ts';
import { expectNoLayoutShift, expectNoSidewaysScroll } from '../support/layout.ts';
import { expectNoOverlap } from '../support/overlaps.ts';
import { LiveDemoPage } from '../support/live-demo.ts';
import { test } from '../support/test.ts';

/** Runs in the page: resolves when its fonts and the pictures in sight are there, and its scripts are done. */
async function untilStill(): Promise<void> {
  const isInSight = (image: HTMLImageElement) =>
    image.checkVisibility() && image.getBoundingClientRect().top < window.innerHeight;
  await document.fonts.ready;
  await Promise.all([...document.images].filter(isInSight).map((image) => image.decode()));
  await new Promise((resolve) => requestIdleCallback(resolve));
  // What the last script changed is drawn in the next frame.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Opens a page and waits until nothing more comes by itself: a demo in sight runs. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const demo = new LiveDemoPage(page);
  if (await demo.region.isVisible()) await demo.ready();
  await page.evaluate(untilStill);
}

async function expectToFit(page: Page, path: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await open(page, path);
  await expectNoSidewaysScroll(page);
  await expectNoOverlap(page.locator('body'));
  await expectNoLayoutShift(page);
}

for (const path of builtPages()) {
  for (const width of [320, 768]) {
    test(`${path} stands still and fits ${width} px`, async ({ page }) => {
      await expectToFit(page, path, width);
    });
  }

  test(`${path} stands still, fits 1440 px, and has no violations in light, dark and forced colors`, async ({
    page,
  }) => {
    await expectToFit(page, path, 1440);
    await expectNoViolationsAnyhow(page);
  });
}
