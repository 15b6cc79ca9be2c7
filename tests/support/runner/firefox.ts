import { spawnSync } from 'node:child_process';
import { inWindowsFolders, isProgram, onPath } from './programs.ts';

/** The environment variable with the path of the Firefox to use. With `off`, its tests are skipped. */
const firefoxVariable = 'FIREFOX_PATH';

const elsewhere = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Whether a program really is Firefox. On Ubuntu, it may be a stub that only says how to install it. */
function starts(program: string): boolean {
  // Firefox for Windows prints no version.
  if (process.platform === 'win32') return true;
  return spawnSync(program, ['--version'], { timeout: 30_000 }).status === 0;
}

/**
 * The Firefox to test with: the one in `FIREFOX_PATH`, or else one on the PATH, or else one in the usual folders of macOS and
 * Windows. Sets `FIREFOX_PATH` for Playwright's workers. Never installs one.
 */
export function findFirefox(): string | undefined {
  const chosen = process.env[firefoxVariable];
  if (chosen) return chosen === 'off' ? undefined : chosen;
  const paths = [
    ...onPath(['firefox-esr', 'firefox']),
    ...elsewhere,
    ...inWindowsFolders('Mozilla Firefox', 'firefox.exe'),
  ];
  const found = paths.find((path) => isProgram(path) && starts(path));
  if (found !== undefined) process.env[firefoxVariable] = found;
  return found;
}

/** Why a run skips the tests in Firefox. */
export const whyNoFirefox = (): string =>
  process.env[firefoxVariable] === 'off' ? `${firefoxVariable} is off` : "Firefox isn't installed";
