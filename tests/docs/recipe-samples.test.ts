import * as z from 'zod/mini';
import { refusals } from '../../demo-backend/contract/refusals.ts';
import type { RecipeStep } from '../../src/console/recipes/recipe.ts';
import { recipeOf, recipes } from '../../src/console/recipes/recipes.ts';
import { localApi } from '../../src/reference/regions.ts';
import { startApiProcess } from '../support/backend/server.ts';
import { canRun, runSample } from '../support/backend/run-sample.ts';
import { expect, test } from '../support/browser/test.ts';

// The samples of each recipe are read from the built page and run one after the other against the API on a port. The
// values that a step says to keep are passed to the next steps as environment variables, as a reader would do it.

function valueAt(value: unknown, path: readonly string[]): string {
  const [name, ...rest] = path;
  if (name === undefined) return z.parse(z.string(), value);
  const inner = z.parse(z.union([z.array(z.unknown()), z.looseObject({})]), value);
  return valueAt(new Map(Object.entries(inner)).get(name), rest);
}

/** The values that a step passes to the next ones. Expects the status in the recipe. */
function readKept(step: RecipeStep, output: string): Record<string, string> {
  if ('secret' in step) return { [step.saves.variable]: output.trim() };
  const lines = output.trim().split('\n');
  expect(lines.pop(), `${step.title}: ${output}`).toBe(String(expectedStatus(step)));
  return step.saves ? { [step.saves.variable]: valueAt(JSON.parse(lines.join('\n')), step.saves.from) } : {};
}

const expectedStatus = (step: RecipeStep) =>
  'expects' in step && step.expects !== 'success' ? refusals[step.expects].status : 200;

for (const id of Object.keys(recipes)) {
  test(`the samples of ${id} have the results in the recipe`, async ({ page }) => {
    test.setTimeout(90_000);
    const api = await startApiProcess();
    try {
      await page.goto(`/docs/developers/recipes/${id}`);
      const variables: Record<string, string> = {};
      for (const [index, step] of recipeOf(id).entries()) {
        const language = 'secret' in step ? 'fetch' : 'curl';
        const sample = page.locator(
          `section[aria-labelledby=step-${index + 1}] [data-sample=${language}] pre`,
        );
        const code = ((await sample.textContent()) ?? '').replaceAll(localApi.baseUrl, api.address);
        // The next steps need the values of this one.
        if (!canRun(language, code)) return;
        const run = await runSample(language, code, variables);
        Object.assign(variables, readKept(step, run.output));
      }
    } finally {
      await api.end('SIGTERM');
    }
  });
}
