import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { browserVariable, chromiumWithSettings, installedChromiums } from '../../support/runner/chromium.ts';

/** A folder with programs of these names. */
function folderWith(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'programs-'));
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

test('the browser that the variable names is the only one', () => {
  const program = join(folderWith('my-browser'), 'my-browser');
  vi.stubEnv(browserVariable, program);
  expect(installedChromiums()).toEqual([program]);
});

test('a variable that names no program leaves none, so that a typing error does not pass unseen', () => {
  vi.stubEnv(browserVariable, '/no/such/browser');
  expect(installedChromiums()).toEqual([]);
});

test('on the PATH, Chromium goes before Chrome', () => {
  const [first, second] = [folderWith('google-chrome'), folderWith('chromium')];
  vi.stubEnv('PATH', [first, second].join(delimiter));
  const found = installedChromiums().filter((path) => path.startsWith(tmpdir()));
  expect(found).toEqual([join(second, 'chromium'), join(first, 'google-chrome')]);
});

test('the headless shell, which has no settings, gives way to another Chromium on the PATH', () => {
  const [shell, whole] = [folderWith('chromium-headless-shell'), folderWith('chromium')];
  vi.stubEnv(browserVariable, join(shell, 'chromium-headless-shell'));
  vi.stubEnv('PATH', [shell, whole].join(delimiter));
  expect(chromiumWithSettings()).toBe(join(whole, 'chromium'));
});
