import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { z } from 'zod';
import { root } from '../site/site.ts';
import { browserReport, lastLine, unitFailures, unitReport, type Count } from './results.ts';

// `npm test`: unit and property tests, one production build, and browser tests of that build. A failure doesn't stop the
// rest, so one run shows everything. The last line of the output counts all tests.

const reports = `${root}test-results`;
const unitFile = `${reports}/unit.json`;

function run(command: string): boolean {
  console.log(`\n> ${command}\n`);
  return spawnSync(command, { cwd: root, stdio: 'inherit', shell: true }).status === 0;
}

/** The report of a test runner, if it wrote one. */
const readReport = (file: string): unknown =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;

/** Runs tests. A run that fails without a failed test (a crash, a file that doesn't load, no report) counts as one failure. */
function runTests(command: string, file: string, report: z.ZodType<Count>): Count {
  const succeeded = run(command);
  const { data: count = { passed: 0, failed: 1, skipped: 0 } } = report.safeParse(readReport(file));
  return succeeded ? count : { ...count, failed: Math.max(count.failed, 1) };
}

// Only the installation of a missing browser may use the network.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
rmSync(reports, { recursive: true, force: true });

const unit = runTests(
  `vitest run --config tests/vitest.config.ts --reporter default --reporter json --outputFile ${unitFile}`,
  unitFile,
  unitReport,
);
const browser = run('astro build')
  ? runTests('playwright test --config tests/playwright.config.ts', `${reports}/browser.json`, browserReport)
  : { passed: 0, failed: 1, skipped: 0 };

const count: Count = {
  passed: unit.passed + browser.passed,
  failed: unit.failed + browser.failed,
  skipped: browser.skipped,
};
// Repeated here, because the browser tests print a lot after the unit tests, and a CI log may show only its end.
for (const failure of unitFailures.safeParse(readReport(unitFile)).data ?? []) console.log(`\n${failure}`);
console.log(`\n${lastLine(count)}`);
process.exitCode = count.failed === 0 ? 0 : 1;
