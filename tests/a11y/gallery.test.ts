import { galleryStates } from '../../src/widget/gallery/gallery-states.ts';
import { expectNoViolationsAnyhow } from '../support/axe.ts';
import { expect, test } from '../support/test.ts';

for (const [screen, states] of Object.entries(galleryStates)) {
  test(`every state of the screen ${screen} is reached, and without violations`, async ({ page }) => {
    test.setTimeout(30_000 + states.length * 15_000);
    await page.goto('/demo/states/');
    for (const { id, sentence } of states) {
      await test.step(`${id}: ${sentence}`, async () => {
        await page.locator('.gallery').getByRole('link', { name: sentence, exact: true }).click();
        await expect(page.locator('.gallery')).toHaveAttribute('data-shown', id, { timeout: 15_000 });
        await expectNoViolationsAnyhow(page, '.live-demo');
      });
    }
  });
}
