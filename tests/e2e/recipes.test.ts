import { operations } from '../../demo-backend/contract/operations.ts';
import { recipeOf, recipes } from '../../src/console/recipes/recipes.ts';
import { expect, test } from '../support/browser/test.ts';

for (const id of Object.keys(recipes)) {
  const steps = recipeOf(id);
  const path = `/docs/developers/recipes/${id}`;

  test(`the recipe ${id} runs in the page, and each step passes its values on`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto(path);
    const ofDemo = steps.filter(
      (step) => 'operation' in step && operations[step.operation].area !== 'product',
    );
    await expect(page.getByText('Only the demo has this request')).toHaveCount(ofDemo.length);
    await page.getByRole('button', { name: 'Run all steps' }).click();
    await expect(page.locator('[data-console-status]')).toHaveText(`All ${steps.length} steps passed.`, {
      timeout: 45_000,
    });
    await expect(page.locator('.recipe-step[data-done=true]')).toHaveCount(steps.length);
    const held = await page
      .locator('.operation-console')
      .evaluateAll((boxes) =>
        boxes.filter(
          (box) => getComputedStyle(box).position === 'sticky' || box.scrollHeight > box.clientHeight,
        ),
      );
    expect(held, 'what covers a heading, or scrolls within the page').toEqual([]);
  });
}

test('a step without a value names it, and a step that fails says what to do', async ({ page }) => {
  await page.goto('/docs/developers/recipes/recover-an-account');
  const step = (name: string) => page.getByRole('region', { name });
  await page.getByRole('button', { name: 'Run: Set the new password' }).click();
  await expect(step('3. Set the new password')).toContainText('RESET_PASSWORD_TOKEN isn’t set yet');
  await page.getByRole('button', { name: 'Run: Log in' }).click();
  await expect(step('5. Log in')).toContainText('which isn’t what this recipe expects');
  await page.getByRole('button', { name: 'Reset demo' }).click();
  await expect(page.locator('[data-console-status]')).toHaveText('The demo is back in its initial state.');
  await expect(page.locator('.recipe-step[data-done]')).toHaveCount(0);
});
