import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { browserVariable, installedChromiums } from './chromium.ts';

const help = `No Chromium to run the browser tests with. Do one of these, then run the tests again:
  - install Chrome or Chromium, so that "chromium" or "google-chrome" is on the PATH;
  - run "npx playwright install --with-deps chromium";
  - set ${browserVariable} to the program of a Chromium that you have.`;

function run(command: string, ...args: string[]): boolean {
  console.log(`> ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32', env }).status === 0
  );
}

/** Whether a program starts. Ubuntu's stub doesn't, and neither does a browser without its system libraries. */
function starts(program: string): boolean {
  // Chrome for Windows opens a window instead of printing its version.
  if (process.platform === 'win32') return true;
  return spawnSync(program, ['--version'], { timeout: 30_000 }).status === 0;
}

const firstThatStarts = () => installedChromiums().find(starts);

function installFromPlaywright(): string | undefined {
  console.log('No Chromium on this computer: installing one, from Playwright or else from Debian.');
  run('npx', 'playwright', 'install', '--no-shell', 'chromium');
  return firstThatStarts();
}

function installFromDebian(): string | undefined {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!isRootOnDebian) return undefined;
  const install = (name: string) => run('apt-get', 'install', '-y', '--no-install-recommends', name);
  // Older releases have only the whole browser.
  const isInstalled = run('apt-get', 'update') && (install('chromium-headless-shell') || install('chromium'));
  return isInstalled ? firstThatStarts() : undefined;
}

/**
 * Makes sure that there's a Chromium, and installs one if necessary. Sets `CHROMIUM_PATH` for Playwright's workers.
 *
 * @throws if there's none and none can be installed. The message says what to do. Browser tests are never skipped.
 */
export default function provisionChromium(): void {
  const chosen = process.env[browserVariable];
  const found = firstThatStarts();
  if (chosen && found === undefined)
    throw new Error(`${browserVariable} is "${chosen}", which does not start.`);
  const program = found ?? installFromPlaywright() ?? installFromDebian();
  if (program === undefined) throw new Error(help);
  process.env[browserVariable] = program;
}
