import { z } from 'zod';

/** How many tests passed, failed, or were skipped because their browser isn't installed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Vitest's JSON report. A test that was skipped or never ran counts as failed. */
export const unitReport = z
  .object({ numTotalTests: z.int(), numPassedTests: z.int() })
  .transform(({ numTotalTests: total, numPassedTests: passed }): Count => ({
    passed,
    failed: total - passed,
    skipped: 0,
  }));

/** From Vitest's JSON report: the failed tests, and the files that don't load, each with its error messages. */
export const unitFailures = z
  .object({
    testResults: z.array(
      z.object({
        name: z.string(),
        message: z.string(),
        assertionResults: z.array(
          z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
        ),
      }),
    ),
  })
  .transform(({ testResults }) =>
    testResults.flatMap(({ name, message, assertionResults: tests }) => [
      ...(message === '' ? [] : [`${name}: ${message}`]),
      ...tests
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => `${name} › ${fullName}: ${failureMessages.join('\n')}`),
    ]),
  );

/** Playwright's JSON report. A skipped test counts as failed, except those in Firefox. */
export const browserReport = z
  .object({
    stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
    suites: z.array(
      z.object({
        file: z.string(),
        specs: z.array(z.object({ tests: z.array(z.object({ status: z.string() })) })),
      }),
    ),
  })
  .transform(({ stats, suites }): Count => {
    const skipped = suites
      .filter(({ file }) => file.startsWith('firefox/'))
      .flatMap(({ specs }) => specs.flatMap(({ tests }) => tests))
      .filter(({ status }) => status === 'skipped').length;
    const failed = stats.unexpected + stats.flaky + stats.skipped - skipped;
    return { passed: stats.expected, failed, skipped };
  });

/** The last line of `npm test`, which CI reads. */
export const lastLine = ({ passed, failed, skipped }: Count): string =>
  `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
