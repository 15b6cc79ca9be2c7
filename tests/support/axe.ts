import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 A and AA, and axe's own good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose answer depends on the colors; every other one says the same in light and in dark. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/**
 * Runs axe over the page as it now stands: with its open menus, dialogs and errors.
 *
 * @param within a CSS selector; without it, the whole page
 */
export async function expectNoViolations(page: Page, within?: string): Promise<void> {
  await expectNothing(new AxeBuilder({ page }).withTags(rules), within);
}

async function expectNothing(builder: AxeBuilder, within: string | undefined): Promise<void> {
  // The site has no frames of other origins, for which axe would open a second page each time.
  builder.setLegacyMode();
  const { violations } = await (within === undefined ? builder : builder.include(within)).analyze();
  const faults = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    at: nodes.map(({ target, any, all, none }) => [
      target.flat().join(' '),
      ...[...any, ...all, ...none].map(({ message }) => message),
    ]),
  }));
  expect(faults, 'axe finds nothing').toEqual([]);
}

/** Shows the page in these colors, and waits until it has followed: its theme is set by a script. */
async function showIn(page: Page, colorScheme: 'light' | 'dark', forcedColors: 'none' | 'active') {
  await page.emulateMedia({ colorScheme, forcedColors });
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
}

/** As {@link expectNoViolations}, in light, in dark and in forced colors: the page stays in the state that it is in. */
export async function expectNoViolationsAnyhow(page: Page, within?: string): Promise<void> {
  await showIn(page, 'light', 'none');
  await expectNoViolations(page, within);
  for (const forcedColors of ['none', 'active'] as const) {
    await showIn(page, 'dark', forcedColors);
    await expectNothing(new AxeBuilder({ page }).withRules(colorRules), within);
  }
}
