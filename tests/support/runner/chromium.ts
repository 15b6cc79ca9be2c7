import { basename } from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';
import { inWindowsFolders, isProgram, onPath } from './programs.ts';

/** The environment variable with the path of the browser to use. */
export const browserVariable = 'CHROMIUM_PATH';

/** The headless shell comes first, because tests are faster in it. No flag makes the whole browser as fast. */
const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

const installedElsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...inWindowsFolders('Google', 'Chrome', 'Application', 'chrome.exe'),
];

/** The Chromium programs on this computer: Playwright's own, then those on the PATH, then those in the usual folders of macOS and Windows. */
const findChromiums = (): string[] =>
  [chromium.executablePath(), ...onPath(commands), ...installedElsewhere].filter(isProgram);

/** The Chromium programs to choose from, best first. With `CHROMIUM_PATH` set, only that one. */
export function installedChromiums(): string[] {
  const chosen = process.env[browserVariable];
  return chosen ? [chosen].filter(isProgram) : findChromiums();
}

/** A Chromium that has settings, which the headless shell lacks; undefined if there's none. */
export const chromiumWithSettings = (): string | undefined =>
  [...installedChromiums(), ...findChromiums()].find((program) => !basename(program).includes('headless'));

/** Chromium doesn't run as root with a sandbox, and some containers and Ubuntu's AppArmor don't allow a sandbox for any user. */
const hasSandbox = process.getuid?.() !== 0 && process.env['CHROMIUM_SANDBOX'] !== 'off';

/**
 * Features to turn off in the whole Chromium. Otherwise, it renders two menus of its address bar for each window, and keeps a
 * spare process for each, which takes 40% of the time for a page.
 */
const browserParts = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'SpareRendererForSitePerProcess',
];

/** The features that Playwright turns off. Our list replaces its list, so it has to repeat them (microsoft/playwright#36658). */
const playwrightsOwn = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/** How every test and benchmark starts the browser. The browser makes no requests except for the pages that a test opens. */
export function launchOptions(): LaunchOptions {
  const [executablePath] = installedChromiums();
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: hasSandbox,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-features=${[...playwrightsOwn, ...browserParts].join(',')}`,
    ],
  };
}
