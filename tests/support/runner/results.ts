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
