import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import {
  type Count,
  countBrowserTests,
  countListedTests,
  countUnitTests,
  lastLine,
} from './count-results.ts';
import { findFirefox, listVariable, whyNoFirefox } from './firefox.ts';
import { root } from '../site/site.ts';

// `npm test`: unit and property tests, one production build, the browser tests over it. A failure stops none but those
// that need what failed, so one run tells everything; the last line of the output counts all tests together. Only the
// tests in Firefox may be left out, where there is none, and that line says how many.

function run(command: string): boolean {
  console.log(`\n> ${command}\n`);
  return spawnSync(command, { cwd: root, stdio: 'inherit', shell: true }).status === 0;
}

/** A run that ends badly without naming a failed test (a crash, no report) counts as one failure. */
function runTests(command: string, count: () => Count): Count {
  const ended = run(command);
  const { passed, failed } = count();
  return { passed, failed: ended ? failed : Math.max(failed, 1) };
}

/** How many tests this run leaves out because there is no Firefox; `undefined` when they can't be counted. */
function countLeftOut(): number | undefined {
  if (findFirefox() !== undefined) return 0;
  const report = `${root}test-results/firefox.json`;
  spawnSync('playwright test --config tests/playwright.config.ts --project firefox --list --reporter json', {
    cwd: root,
    shell: true,
    env: { ...process.env, [listVariable]: 'yes', PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  const count = countListedTests(report);
  console.log(`\n${whyNoFirefox()}: ${count ?? 'its'} tests left out.`);
  return count;
}

const unitReport = `${root}test-results/unit.json`;
const browserReport = `${root}test-results/browser.json`;
// Nothing but the install of a missing browser uses the network.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
rmSync(`${root}test-results`, { recursive: true, force: true });

const unit = runTests(
  `vitest run --config tests/vitest.config.ts --reporter default --reporter json --outputFile ${unitReport}`,
  () => countUnitTests(unitReport),
);
const browser = run('astro build')
  ? runTests('playwright test --config tests/playwright.config.ts', () => countBrowserTests(browserReport))
  : { passed: 0, failed: 1 };

const leftOut = countLeftOut();

const count = {
  passed: unit.passed + browser.passed,
  failed: unit.failed + browser.failed + (leftOut === undefined ? 1 : 0),
};
console.log(`\n${lastLine(count, leftOut ?? 0)}`);
process.exitCode = count.failed === 0 ? 0 : 1;
