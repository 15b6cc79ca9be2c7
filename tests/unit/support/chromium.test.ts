import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { browserVariable, chromiumWithSettings, installedChromiums } from '../../support/runner/chromium.ts';

/** A folder with programs of these names, until the test ends. */
function folderWith(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'programs-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of names) {
    writeFileSync(join(folder, name), '');
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

beforeEach(() => {
  vi.stubEnv(browserVariable, '');
  return () => vi.unstubAllEnvs();
});

test('only the browser in the variable is used', () => {
  const program = join(folderWith('my-browser'), 'my-browser');
  vi.stubEnv(browserVariable, program);
  expect(installedChromiums()).toEqual([program]);
});

test('a variable without a program leaves no browser, so a typing error is noticed', () => {
  vi.stubEnv(browserVariable, '/no/such/browser');
  expect(installedChromiums()).toEqual([]);
});

test('on the PATH, Chromium is preferred to Chrome', () => {
  const [first, second] = [folderWith('google-chrome'), folderWith('chromium')];
  vi.stubEnv('PATH', [first, second].join(delimiter));
  const found = installedChromiums().filter((path) => path.startsWith(tmpdir()));
  expect(found).toEqual([join(second, 'chromium'), join(first, 'google-chrome')]);
});

test('for settings, another Chromium on the PATH replaces the headless shell, which has none', () => {
  const [shell, whole] = [folderWith('chromium-headless-shell'), folderWith('chromium')];
  vi.stubEnv(browserVariable, join(shell, 'chromium-headless-shell'));
  vi.stubEnv('PATH', [shell, whole].join(delimiter));
  expect(chromiumWithSettings()).toBe(join(whole, 'chromium'));
});
