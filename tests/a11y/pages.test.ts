import type { Page } from '@playwright/test';
import { expectNoViolations } from '../support/browser/axe.ts';
import { builtPages } from '../support/site/built-pages.ts';
import { inTurn } from '../support/runner/effort.ts';
import { howTos } from '../support/site/how-tos.ts';
import { expectLegible, expectNoLayoutShift, expectNoSidewaysScroll } from '../support/browser/layout.ts';
import { expectNoOverlap } from '../support/browser/overlaps.ts';
import { LiveDemoPage } from '../support/browser/live-demo.ts';
import { test } from '../support/browser/test.ts';

/** Runs in the page: resolves when its fonts and the visible pictures have loaded, and its scripts are done. */
async function untilStill(): Promise<void> {
  const isInSight = (image: HTMLImageElement) =>
    image.checkVisibility() && image.getBoundingClientRect().top < window.innerHeight;
  await document.fonts.ready;
  await Promise.all([...document.images].filter(isInSight).map((image) => image.decode()));
  await new Promise((resolve) => requestIdleCallback(resolve));
  // What the last script changed is drawn in the next frame.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Opens a page and waits until everything has loaded, including a visible demo. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const demo = new LiveDemoPage(page);
  if (await demo.region.isVisible()) await demo.ready();
  await page.evaluate(untilStill);
}

async function expectToFit(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectLegible(page);
  await expectNoOverlap(page.locator('body'));
}

/** Opens a page in a window of this width, and expects that nothing moves while it loads. */
async function expectStableLayout(page: Page, path: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await open(page, path);
  await expectNoLayoutShift(page);
}

const widths = [320, 768, 1440];

/** The widths at which the layout of a page differs. Only a page with steps has its own layout at the middle one. */
const layoutsOf = (path: string) =>
  Object.values(howTos).some((howTo) => howTo.path === path) ? widths : [320, 1440];

for (const [index, path] of builtPages().entries()) {
  test(`${path} doesn't shift, fits 320, 768 and 1440 px, and has no violations in light, and in dark or forced colors`, async ({
    page,
  }) => {
    for (const width of inTurn(layoutsOf(path), index)) await expectStableLayout(page, path, width);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await expectToFit(page);
    }
    await expectNoViolations(page, { turn: index });
  });
}
