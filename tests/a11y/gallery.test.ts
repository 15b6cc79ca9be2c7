import { allGalleryGroups } from '../../src/widget/gallery/gallery-states.ts';
import { expectNoViolationsAnyhow } from '../support/axe.ts';
import { expect, test } from '../support/test.ts';

for (const { title, states } of allGalleryGroups) {
  test(`every state of ${title} is reached, and without violations`, async ({ page, problems }) => {
    test.setTimeout(30_000 + states.length * 15_000);
    // Chromium writes a line for every failed request, and some states are of those.
    problems.allow(/Failed to load resource.*\/demo-api\//);
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
