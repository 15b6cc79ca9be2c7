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

/** WCAG 2.2 A and AA, and axe's own best practices. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose result depends on the colors. All others have the same result in light and in dark. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/** Runs in the page: the violations of these rules, each with its elements and messages. */
async function findViolations({ runOnly, within }: { runOnly: axe.RunOnly; within: string }) {
  // axe describes only violations, and doesn't load the style sheets again, which none of these rules needs.
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
  // axe stays in the page, because loading its half megabyte takes as long as a small run.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  expect(await page.evaluate(findViolations, { runOnly, within }), 'axe finds nothing').toEqual([]);
}

/** Shows the page in these colors, and waits until its script has set the theme. */
async function showIn(page: Page, colorScheme: 'light' | 'dark', forcedColors: 'none' | 'active') {
  await page.emulateMedia({ colorScheme, forcedColors });
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
}

/**
 * Runs axe on the page in its current state, with its open menus, dialogs, and errors: in the light theme, in the dark theme,
 * and in forced colors. The state of the page doesn't change.
 *
 * @param within a CSS selector; without it, the whole page
 * @param turn the number of this page among similar ones: `npm test` alternates between the dark theme and forced colors
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
