import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';
import { inTurn } from '../runner/effort.ts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** WCAG 2.2 A and AA, and axe's own good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose answer depends on the colors; every other one says the same in light and in dark. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/** Runs in the page: what these rules find, each with the elements and what is wrong with them. */
async function findViolations({ runOnly, within }: { runOnly: axe.RunOnly; within: string }) {
  // Only violations are worth the work of describing them; none of the rules that run needs the style sheets a second time.
  const options: axe.RunOptions = { runOnly, resultTypes: ['violations'], preload: { assets: ['media'] } };
  const { violations } = await window.axe.run(within, options);
  return violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    at: nodes.map(({ target, any, all, none }) => [
      target.flat().join(' '),
      ...[...any, ...all, ...none].map(({ message }) => message),
    ]),
  }));
}

async function expectNothing(page: Page, runOnly: axe.RunOnly, within = ':root'): Promise<void> {
  // axe stays in the page until that is left: reading its half a megabyte takes as long as a small run.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  expect(await page.evaluate(findViolations, { runOnly, within }), 'axe finds nothing').toEqual([]);
}

/** Shows the page in these colors, and waits until it has followed: its theme is set by a script. */
async function showIn(page: Page, colorScheme: 'light' | 'dark', forcedColors: 'none' | 'active') {
  await page.emulateMedia({ colorScheme, forcedColors });
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
}

/**
 * Runs axe over the page as it now stands, with its open menus, dialogs and errors: in light, and in dark and forced
 * colors. The page stays in the state that it is in.
 *
 * @param within a CSS selector; without it, the whole page
 * @param turn the number of this page among many alike: `npm test` looks at it in dark or in forced colors, by turns
 */
export async function expectNoViolations(
  page: Page,
  { within, turn }: { within?: string; turn?: number } = {},
): Promise<void> {
  await showIn(page, 'light', 'none');
  await expectNothing(page, { type: 'tag', values: rules }, within);
  const others = ['none', 'active'] as const;
  for (const forcedColors of turn === undefined ? others : inTurn(others, turn)) {
    await showIn(page, 'dark', forcedColors);
    await expectNothing(page, { type: 'rule', values: colorRules }, within);
  }
}
