import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** How many tests held. A test that was skipped, marked to do or never reached counts as failed. */
export interface Count {
  passed: number;
  failed: number;
}

const unitReport = z.object({
  numTotalTests: z.int(),
  numPassedTests: z.int(),
  numFailedTestSuites: z.int(),
});

const browserReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  /** Faults outside any test: a file that does not load, a forgotten `.only`. */
  errors: z.array(z.unknown()),
});

const readReport = (path: string): unknown =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;

/** @param path Vitest's JSON report; no tests counted when it is missing */
export function countUnitTests(path: string): Count {
  const { data } = unitReport.safeParse(readReport(path));
  if (data === undefined) return { passed: 0, failed: 0 };
  // A file that fails to load has no tests to count, so it shows only among the suites.
  const failed = data.numTotalTests - data.numPassedTests;
  return { passed: data.numPassedTests, failed: failed === 0 ? data.numFailedTestSuites : failed };
}

/** @param path Playwright's JSON report; no tests counted when it is missing */
export function countBrowserTests(path: string): Count {
  const { data } = browserReport.safeParse(readReport(path));
  if (data === undefined) return { passed: 0, failed: 0 };
  const { expected, unexpected, flaky, skipped } = data.stats;
  return { passed: expected, failed: unexpected + flaky + skipped + data.errors.length };
}

/**
 * How many tests a run would have; `undefined` when the report is missing or a file didn't load.
 *
 * @param path Playwright's JSON report of `--list`, which counts each test as skipped
 */
export function countListedTests(path: string): number | undefined {
  const { data } = browserReport.safeParse(readReport(path));
  return data?.errors.length === 0 ? data.stats.skipped : undefined;
}

/**
 * The last line of `npm test`.
 *
 * @param skipped how many tests were left out because their browser isn't installed
 */
export function lastLine({ passed, failed }: Count, skipped: number): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
