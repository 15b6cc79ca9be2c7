import type { Page } from '@playwright/test';
import { expectNoViolationsAnyhow } from '../support/axe.ts';
import { builtPages } from '../support/built-pages.ts';
import { expectNoLayoutShift, expectNoSidewaysScroll } from '../support/layout.ts';
import { expectNoOverlap } from '../support/overlaps.ts';
import { LiveDemoPage } from '../support/live-demo.ts';
import { test } from '../support/test.ts';

/** Opens a page and waits until nothing more comes by itself: a demo in sight runs. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const demo = new LiveDemoPage(page);
  if (await demo.region.isVisible()) await demo.ready();
  await page.waitForLoadState('networkidle');
}

for (const path of builtPages()) {
  for (const width of [320, 768, 1440]) {
    test(`${path} stands still and fits ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await open(page, path);
      await expectNoLayoutShift(page);
      await expectNoSidewaysScroll(page);
      await expectNoOverlap(page.locator('body'));
    });
  }

  test(`${path} has no violations in light, dark and forced colors`, async ({ page }) => {
    await open(page, path);
    await expectNoViolationsAnyhow(page);
  });
}
