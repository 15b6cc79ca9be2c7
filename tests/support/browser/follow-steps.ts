import { expect, type Locator, type Page } from '@playwright/test';
import { findUiWord, type UiRole } from '../../../src/vocabulary/ui-words.ts';
import { mouse, type Hands } from './input-method.ts';
import type { LiveDemoPage } from './live-demo.ts';

/** Looks up in the page what to type, with the same hands that do the steps. */
type LookUp = (demo: LiveDemoPage, hands: Hands) => Promise<string>;

/** What to type into each field that a step may name, by the field's name. May look it up in the page. */
export type FieldValues = Readonly<Record<string, string | LookUp>>;

/** How steps are followed. */
export interface Following {
  /** By default a mouse. */
  hands?: Hands;
  /** Called with each step's milestone once it is ticked. */
  afterStep?: (milestone: string) => Promise<void>;
}

/** The steps of a built page, in their order. */
export const stepsOf = (page: Page): Locator => page.locator('follow-along [data-milestone]');

const pressed: ReadonlySet<UiRole> = new Set(['button', 'menuitem', 'tab', 'link', 'checkbox']);

/** One control that a step names. */
interface Named {
  role: UiRole;
  name: string;
}

async function readWord(word: Locator): Promise<Named> {
  const name = (await word.textContent()) ?? '';
  const { role } = findUiWord(name, (await word.getAttribute('data-role')) ?? undefined);
  return { role, name };
}

/** Does to a control what its step says: presses what can be pressed, fills what can be filled, sees the rest. */
async function act(demo: LiveDemoPage, { role, name }: Named, values: FieldValues, hands: Hands) {
  const control = demo.control(role, name);
  await expect(control, `${role} "${name}"`).toBeVisible();
  if (pressed.has(role)) await hands.press(control, role);
  if (role !== 'textbox') return;
  const value = values[name];
  if (value === undefined) throw new Error(`A step names the field "${name}", for which there is no value.`);
  await hands.fill(control, typeof value === 'string' ? value : await value(demo, hands));
}

/**
 * Does every step of a how-to as the built page words it: finds each `<Ui>` word in the demo by role and name, acts, and
 * sees the step tick itself. A renamed control or a step that does not tick fails.
 */
export async function followSteps(
  demo: LiveDemoPage,
  values: FieldValues = {},
  { hands = mouse, afterStep }: Following = {},
): Promise<void> {
  const steps = stepsOf(demo.page);
  expect(await steps.count()).toBeGreaterThan(0);
  for (const step of await steps.all()) {
    await expect(step).toHaveAttribute('aria-current', 'step');
    await expect(step).toContainText('Now:');
    const words = await step.locator('[data-ui]').all();
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) await act(demo, await readWord(word), values, hands);
    await expect(step).toContainText('Done:', { timeout: 20_000 });
    await afterStep?.((await step.getAttribute('data-milestone')) ?? '');
  }
}
