import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 A and AA, and axe's own good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Runs axe over the page as it now stands: with its open menus, dialogs and errors.
 *
 * @param within a CSS selector; without it, the whole page
 */
export async function expectNoViolations(page: Page, within?: string): Promise<void> {
  const builder = new AxeBuilder({ page }).withTags(rules);
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

const appearances = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;

/** As {@link expectNoViolations}, in light, in dark and in forced colors: the page stays in the state that it is in. */
export async function expectNoViolationsAnyhow(page: Page, within?: string): Promise<void> {
  for (const appearance of appearances) {
    await page.emulateMedia(appearance);
    await expectNoViolations(page, within);
  }
}
