import type { Browser, Page } from '@playwright/test';
import { allGalleryGroups, allGalleryStates } from '../../src/demo/gallery/gallery-states.ts';
import { expectNoViolations } from '../support/browser/axe.ts';
import { expectDemoFits, expectNoSidewaysScroll } from '../support/browser/layout.ts';
import { demoSelector } from '../support/browser/live-demo.ts';
import { previewOrigin } from '../support/site/site.ts';
import { expect, test as base } from '../support/browser/test.ts';

const wide = { width: 1280, height: 720 };
const narrow = { width: 320, height: 640 };
const path = '/demo/states/';

/** Runs in the page: leaves only the demo in it. axe looks at every element of a page, also around the part it is asked for. */
function leaveOnlyDemo(): void {
  for (const around of document.querySelectorAll('header, footer, .gallery nav')) around.remove();
}

let opened: Promise<Page> | undefined;

async function openGallery(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ baseURL: previewOrigin, viewport: wide });
  await page.goto(`${path}#${allGalleryStates[0]?.id}`);
  await page.locator('.gallery[data-shown]').waitFor();
  await page.evaluate(leaveOnlyDemo);
  return page;
}

/**
 * The gallery, opened once for all tests of a worker: each state begins with a demo that was reset. The browser closes
 * it; as a fixture of the worker it would ask for workers of its own.
 */
const test = base.extend<{ gallery: Page }>({
  gallery: async ({ browser }, use) => {
    opened ??= openGallery(browser);
    await use(await opened);
  },
});

test('the gallery lists every state, and a link shows its state', async ({ page }) => {
  await page.goto(path);
  const links = page.locator('.gallery nav').getByRole('link');
  await expect(links).toHaveText(allGalleryStates.map(({ sentence }) => sentence));
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(addresses).toEqual(allGalleryStates.map(({ id }) => `#${id}`));
  await links.nth(1).click();
  await expect(page.locator('.gallery')).toHaveAttribute('data-shown', allGalleryStates[1]?.id ?? '');
});

for (const { title, states } of allGalleryGroups) {
  test(`every state of ${title} is reached, has no violations, and fits 320 px`, async ({
    gallery,
    problems,
  }) => {
    test.setTimeout(30_000 + states.length * 15_000);
    // Chromium writes a line for every failed request, and some states are of those.
    problems.allow(/Failed to load resource.*contentstack-demo\.invalid/);
    await problems.watch(gallery.context());
    for (const [index, { id, sentence }] of states.entries()) {
      await test.step(`${id}: ${sentence}`, async () => {
        await gallery.evaluate((hash) => {
          location.hash = hash;
        }, id);
        // Seen at once; an assertion looks again only after a while, and there are many states.
        await gallery.waitForFunction(
          (shown) => document.querySelector('.gallery')?.getAttribute('data-shown') === shown,
          id,
          { timeout: 15_000 },
        );
        await expectNoViolations(gallery, { within: demoSelector, turn: index });
        await gallery.setViewportSize(narrow);
        await expectNoSidewaysScroll(gallery);
        await expectDemoFits(gallery.locator(demoSelector));
        await gallery.setViewportSize(wide);
      });
    }
  });
}
