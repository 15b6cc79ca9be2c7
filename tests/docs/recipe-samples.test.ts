import * as z from 'zod/mini';
import { refusals } from '../../demo-backend/contract/refusals.ts';
import type { RecipeStep } from '../../src/console/recipes/recipe.ts';
import { recipeOf, recipes } from '../../src/console/recipes/recipes.ts';
import { localApi } from '../../src/reference/regions.ts';
import { startApiProcess } from '../support/backend/server.ts';
import { canRun, runSample } from '../support/backend/run-sample.ts';
import { expect, test } from '../support/browser/test.ts';

// The samples of each recipe, read from the built page, run one after the other against the API on a port. What a step
// says to keep is handed to the next ones in the environment, as a reader would.

function valueAt(value: unknown, path: readonly string[]): string {
  const [name, ...rest] = path;
  if (name === undefined) return z.parse(z.string(), value);
  const inner = z.parse(z.union([z.array(z.unknown()), z.looseObject({})]), value);
  return valueAt(new Map(Object.entries(inner)).get(name), rest);
}

/** What a step tells the next ones. Expects the status that the recipe says. */
function readKept(step: RecipeStep, output: string): Record<string, string> {
  if ('secret' in step) return { [step.keeps.variable]: output.trim() };
  const lines = output.trim().split('\n');
  expect(lines.pop(), `${step.title}: ${output}`).toBe(String(expectedStatus(step)));
  return step.keeps ? { [step.keeps.variable]: valueAt(JSON.parse(lines.join('\n')), step.keeps.from) } : {};
}

const expectedStatus = (step: RecipeStep) =>
  'expects' in step && step.expects !== 'success' ? refusals[step.expects].status : 200;

for (const id of Object.keys(recipes)) {
  test(`the samples of ${id} do what the recipe says`, async ({ page }) => {
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
        // What follows needs what this step would tell.
        if (!canRun(language, code)) return;
        const run = await runSample(language, code, variables);
        Object.assign(variables, readKept(step, run.output));
      }
    } finally {
      await api.end('SIGTERM');
    }
  });
}
