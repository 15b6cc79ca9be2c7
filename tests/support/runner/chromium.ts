import { basename } from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';
import { inWindowsFolders, isProgram, onPath } from './programs.ts';

/** The environment variable with the path of the browser to use. */
export const browserVariable = 'CHROMIUM_PATH';

/** The engine without windows comes first, because tests are faster in it. No flag makes the whole browser as fast. */
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

/** The Chromium programs here: Playwright's own, those on the PATH, those where macOS and Windows keep programs. */
const chromiumsHere = (): string[] =>
  [chromium.executablePath(), ...onPath(commands), ...installedElsewhere].filter(isProgram);

/** The Chromium programs to choose from, best first. With `CHROMIUM_PATH` set, only that one. */
export function installedChromiums(): string[] {
  const chosen = process.env[browserVariable];
  return chosen ? [chosen].filter(isProgram) : chromiumsHere();
}

/** A Chromium that has the settings of a profile, which the headless shell lacks; `undefined` where there is none. */
export const chromiumWithSettings = (): string | undefined =>
  [...installedChromiums(), ...chromiumsHere()].find((program) => !basename(program).includes('headless'));

/** Chromium refuses to sandbox itself for root; some containers and Ubuntu's AppArmor forbid it to everybody. */
const sandboxed = process.getuid?.() !== 0 && process.env['CHROMIUM_SANDBOX'] !== 'off';

/**
 * Features that are off in the whole Chromium. Otherwise it renders two menus of its address bar for each window and
 * keeps a spare process for each, which is 40 % of the cost of a page.
 */
const browserParts = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'SpareRendererForSitePerProcess',
];

/** What Playwright turns off. It's repeated here because a list of ours replaces its own (microsoft/playwright#36658). */
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

/** How every test and benchmark starts the browser. It requests nothing but the pages that a test opens. */
export function launchOptions(): LaunchOptions {
  const [executablePath] = installedChromiums();
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: sandboxed,
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
