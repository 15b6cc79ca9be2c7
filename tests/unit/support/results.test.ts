import { expect, test } from 'vitest';
import { browserReport, lastLine, unitFailures, unitReport } from '../../support/runner/results.ts';

test('a unit test that was skipped or never ran counts as failed', () => {
  const count = { passed: 2, failed: 1, skipped: 0 };
  expect(unitReport.parse({ numTotalTests: 3, numPassedTests: 2 })).toEqual(count);
});

test('what failed in the unit tests is listed, files that did not load among it', () => {
  const passes = { fullName: 'passes', status: 'passed', failureMessages: [] };
  const fails = { fullName: 'fails', status: 'failed', failureMessages: ['expected 1 to be 2'] };
  const testResults = [
    { name: 'a.test.ts', message: '', assertionResults: [passes, fails] },
    { name: 'b.test.ts', message: 'Cannot find module', assertionResults: [] },
  ];
  expect(unitFailures.parse({ testResults })).toEqual([
    'a.test.ts › fails: expected 1 to be 2',
    'b.test.ts: Cannot find module',
  ]);
});

const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 3 };
const withSkipped = (file: string) => ({ file, specs: [{ tests: [{ status: 'skipped' }] }] });

test('a browser test that is skipped counts as failed, except in Firefox', () => {
  const suites = [
    withSkipped('firefox/a.test.ts'),
    withSkipped('firefox/b.test.ts'),
    withSkipped('e2e/a.test.ts'),
  ];
  expect(browserReport.parse({ stats, suites })).toEqual({ passed: 5, failed: 3, skipped: 2 });
});

test.each([undefined, {}])('there is no count without a report: %j', (report) => {
  expect(unitReport.safeParse(report).success).toBe(false);
  expect(browserReport.safeParse(report).success).toBe(false);
});

test.each([
  [0, '7 passed, 2 failed'],
  [6, '7 passed, 2 failed, 6 skipped'],
])('the last line counts skipped tests only when there are some: %d', (skipped, line) => {
  expect(lastLine({ passed: 7, failed: 2, skipped })).toBe(line);
});
