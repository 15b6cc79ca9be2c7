import { expect, type Locator, type Page } from '@playwright/test';
import { findUiLabel, type UiRole } from '../../../src/vocabulary/ui-labels.ts';
import { mouse, type InputMethod } from './input-methods.ts';
import type { LiveDemoPage } from './live-demo.ts';

/** Finds what to type in the page, with the same input method as the steps. */
type LookUp = (demo: LiveDemoPage, input: InputMethod) => Promise<string>;

/** What to type into each field, by the field's name; or a function that reads it from the page. */
export type FieldValues = Readonly<Record<string, string | LookUp>>;

/** How steps are followed. */
export interface Following {
  /** By default, a mouse. */
  input?: InputMethod;
  /** Called with each step's milestone once the step is done. */
  afterStep?: (milestone: string) => Promise<void>;
}

/** The steps of a built page, in order. */
export const stepsOf = (page: Page): Locator => page.locator('follow-along [data-milestone]');

const pressed: ReadonlySet<UiRole> = new Set(['button', 'menuitem', 'tab', 'link', 'checkbox']);

/** One control that a step names. */
interface Named {
  role: UiRole;
  name: string;
}

async function readLabel(label: Locator): Promise<Named> {
  const name = (await label.textContent()) ?? '';
  const { role } = findUiLabel(name, (await label.getAttribute('data-role')) ?? undefined);
  return { role, name };
}

/** Uses a control as its step says: presses it or fills it. Other elements only have to be visible. */
async function act(demo: LiveDemoPage, { role, name }: Named, values: FieldValues, input: InputMethod) {
  const control = demo.control(role, name);
  await expect(control, `${role} "${name}"`).toBeVisible();
  if (pressed.has(role)) await input.press(control, role);
  if (role !== 'textbox') return;
  const value = values[name];
  if (value === undefined) throw new Error(`A step names the field "${name}", for which there is no value.`);
  await input.fill(control, typeof value === 'string' ? value : await value(demo, input));
}

/**
 * Does every step of a how-to as the built page describes it: finds the control of each `<Ui>` label in the demo by role and
 * name, uses it, and expects the step to be marked as done. A renamed control fails.
 */
export async function followSteps(
  demo: LiveDemoPage,
  values: FieldValues = {},
  { input = mouse, afterStep }: Following = {},
): Promise<void> {
  const steps = stepsOf(demo.page);
  expect(await steps.count()).toBeGreaterThan(0);
  for (const step of await steps.all()) {
    await expect(step).toHaveAttribute('aria-current', 'step');
    await expect(step).toContainText('Now:');
    const labels = await step.locator('[data-ui]').all();
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) await act(demo, await readLabel(label), values, input);
    await expect(step).toContainText('Done:', { timeout: 20_000 });
    await afterStep?.((await step.getAttribute('data-milestone')) ?? '');
  }
}
