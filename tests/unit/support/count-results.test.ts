import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  countBrowserTests,
  countListedTests,
  countUnitTests,
  lastLine,
} from '../../support/runner/count-results.ts';

/** The path of a file that holds this report. */
function reportOf(report: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return path;
}

test.each([
  ['all passed', { numTotalTests: 3, numPassedTests: 3, numFailedTestSuites: 0 }, { passed: 3, failed: 0 }],
  [
    'one failed or skipped',
    { numTotalTests: 3, numPassedTests: 2, numFailedTestSuites: 1 },
    { passed: 2, failed: 1 },
  ],
  [
    'a file that did not load',
    { numTotalTests: 3, numPassedTests: 3, numFailedTestSuites: 1 },
    { passed: 3, failed: 1 },
  ],
])('unit tests: %s', (_name, report, count) => {
  expect(countUnitTests(reportOf(report))).toEqual(count);
});

test.each([
  ['all passed', { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, 0, { passed: 5, failed: 0 }],
  ['each other outcome', { expected: 5, unexpected: 1, flaky: 1, skipped: 1 }, 0, { passed: 5, failed: 3 }],
  [
    'a file that did not load',
    { expected: 5, unexpected: 0, flaky: 0, skipped: 0 },
    1,
    { passed: 5, failed: 1 },
  ],
])('browser tests: %s', (_name, stats, errors, count) => {
  const report = { stats, errors: Array.from({ length: errors }, () => ({ message: 'fault' })) };
  expect(countBrowserTests(reportOf(report))).toEqual(count);
});

test('without a report no test is counted', () => {
  expect(countUnitTests('/no/such/report')).toEqual({ passed: 0, failed: 0 });
  expect(countBrowserTests('/no/such/report')).toEqual({ passed: 0, failed: 0 });
  expect(countListedTests('/no/such/report')).toBeUndefined();
});

test('the tests of a list are those that it skips', () => {
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 6 };
  expect(countListedTests(reportOf({ stats, errors: [] }))).toBe(6);
});

test('a list with a file that does not load has no count', () => {
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 5 };
  expect(countListedTests(reportOf({ stats, errors: [{ message: 'fault' }] }))).toBeUndefined();
});

test.each([
  [0, '7 passed, 2 failed'],
  [6, '7 passed, 2 failed, 6 skipped'],
])('the last line names tests that were left out, and only when there are some: %d', (skipped, line) => {
  expect(lastLine({ passed: 7, failed: 2 }, skipped)).toBe(line);
});
