import { allGalleryGroups } from '../../src/widget/gallery/gallery-states.ts';
import { expectNoViolationsAnyhow } from '../support/axe.ts';
import { expectDemoFits, expectNoSidewaysScroll } from '../support/layout.ts';
import { expect, test } from '../support/test.ts';

const wide = { width: 1280, height: 720 };
const narrow = { width: 320, height: 640 };

/** Runs in the page: leaves only the demo in it. axe looks at every element of a page, also around the part it is asked for. */
function leaveOnlyDemo(): void {
  for (const around of document.querySelectorAll('header, footer, .gallery nav')) around.remove();
}

for (const { title, states } of allGalleryGroups) {
  test(`every state of ${title} is reached, has no violations, and fits 320 px`, async ({
    page,
    problems,
  }) => {
    test.setTimeout(30_000 + states.length * 15_000);
    // Chromium writes a line for every failed request, and some states are of those.
    problems.allow(/Failed to load resource.*contentstack-demo\.invalid/);
    await page.goto('/demo/states/');
    const gallery = page.locator('.gallery');
    for (const { id, sentence } of states) {
      await expect(gallery.getByRole('link', { name: sentence, exact: true })).toHaveAttribute(
        'href',
        `#${id}`,
      );
    }
    const [first] = states;
    await gallery.getByRole('link', { name: first?.sentence ?? '', exact: true }).click();
    await expect(gallery).toHaveAttribute('data-shown', first?.id ?? '');
    await page.evaluate(leaveOnlyDemo);
    for (const { id, sentence } of states) {
      await test.step(`${id}: ${sentence}`, async () => {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, id);
        await expect(gallery).toHaveAttribute('data-shown', id, { timeout: 15_000 });
        await expectNoViolationsAnyhow(page, '.live-demo');
        await page.setViewportSize(narrow);
        await expectNoSidewaysScroll(page);
        await expectDemoFits(page.locator('.live-demo'));
        await page.setViewportSize(wide);
      });
    }
  });
}
