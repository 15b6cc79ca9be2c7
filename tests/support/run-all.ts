import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { type Count, countBrowserTests, countUnitTests } from './count-results.ts';
import { root } from './site.ts';

// `npm test`: unit and property tests, one production build, the browser tests over it. A failure stops none but those
// that need what failed, so one run tells everything; the last line of the output counts all tests together.

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

const failed = unit.failed + browser.failed;
console.log(`\n${unit.passed + browser.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
