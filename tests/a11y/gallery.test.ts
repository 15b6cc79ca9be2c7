import { allGalleryGroups, allGalleryStates } from '../../src/demo/gallery/gallery-states.ts';
import { expectNoViolations } from '../support/browser/axe.ts';
import { expect, galleryPath, test, wideWindow } from '../support/browser/gallery.ts';
import { expectDemoFits, expectNoSidewaysScroll } from '../support/browser/layout.ts';
import { demoSelector } from '../support/browser/live-demo.ts';

const narrowWindow = { width: 320, height: 640 };

test('the gallery lists every state, and a link shows its state', async ({ page }) => {
  await page.goto(galleryPath);
  const links = page.locator('.gallery nav').getByRole('link');
  await expect(links).toHaveText(allGalleryStates.map(({ description }) => description));
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(addresses).toEqual(allGalleryStates.map(({ id }) => `#${id}`));
  await links.nth(1).click();
  await expect(page.locator('.gallery')).toHaveAttribute('data-shown', allGalleryStates[1]?.id ?? '');
});

for (const { title, states } of allGalleryGroups) {
  test(`every state of ${title} is reached, has no violations, and fits 320 px`, async ({ gallery }) => {
    test.setTimeout(30_000 + states.length * 15_000);
    const { page } = gallery;
    for (const [index, state] of states.entries()) {
      await test.step(`${state.id}: ${state.description}`, async () => {
        await gallery.show(state);
        await expectNoViolations(page, { within: demoSelector, turn: index });
        await page.setViewportSize(narrowWindow);
        await expectNoSidewaysScroll(page);
        await expectDemoFits(gallery.demo.region);
        await page.setViewportSize(wideWindow);
      });
    }
  });
}
