import type { Page } from '@playwright/test';
import { expectNoViolationsAnyhow } from '../support/axe.ts';
import { builtPages } from '../support/built-pages.ts';
import { howTos } from '../support/how-tos.ts';
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

async function expectToFit(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectNoOverlap(page.locator('body'));
}

/** Opens a page in a window of this width, and expects that nothing moves while it comes and that it fits. */
async function expectToStandStill(page: Page, path: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await open(page, path);
  await expectToFit(page);
  await expectNoLayoutShift(page);
}

for (const path of builtPages()) {
  test(`${path} stands still and fits 320 px`, async ({ page }) => {
    await expectToStandStill(page, path, 320);
  });

  test(`${path} stands still, fits 1440 and 768 px, and has no violations in light, dark and forced colors`, async ({
    page,
  }) => {
    await expectToStandStill(page, path, 1440);
    await expectNoViolationsAnyhow(page);
    await page.setViewportSize({ width: 768, height: 900 });
    await expectToFit(page);
  });
}

// Only a page with steps is laid out anew at this width.
for (const { path } of Object.values(howTos)) {
  test(`${path} stands still at 768 px`, async ({ page }) => {
    await expectToStandStill(page, path, 768);
  });
}
