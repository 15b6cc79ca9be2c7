import { expect, test as base } from '@playwright/test';
import { type Problems, watchProblems } from './problems.ts';
import { previewOrigin } from '../site/site.ts';

/**
 * Playwright's `test` for this site. It fails a test if any page, tab, or worker of its context logs an error or a warning,
 * throws, violates the Content-Security-Policy, or sends a request to another origin.
 *
 * To allow an expected problem: `problems.allow(/…/)`.
 */
export const test = base.extend<{ problems: Problems }>({
  problems: [
    async ({ context, baseURL }, use) => {
      const problems = await watchProblems(context, baseURL ?? previewOrigin);
      await use(problems);
      expect(problems.unexpected(), 'no errors, warnings, policy violations or foreign requests').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
