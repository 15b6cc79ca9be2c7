import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findFirefox, whyNoFirefox } from '../runner/firefox.ts';
import { FirefoxPage } from './firefox-page.ts';
import { leavesSite, reportPolicyViolations, type Problems } from './problems.ts';
import { previewOrigin, root } from '../site/site.ts';

/**
 * Collects what goes wrong in a page. Firefox reports less than Chromium: nothing about workers, and not which responses came
 * from one.
 */
async function watchProblems(page: Page): Promise<Omit<Problems, 'watch'>> {
  const found: string[] = [];
  const allowed: RegExp[] = [];
  page.on('console', (message) => {
    if (['error', 'warn', 'assert'].includes(message.type()))
      found.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`uncaught: ${String(error)}`));
  page.on('request', (request) => {
    if (leavesSite(request.url(), previewOrigin)) found.push(`request leaves the site: ${request.url()}`);
  });
  await page.evaluateOnNewDocument(reportPolicyViolations);
  return {
    allow: (pattern) => allowed.push(pattern),
    unexpected: () => found.filter((problem) => !allowed.some((pattern) => pattern.test(problem))),
  };
}

/** Playwright's `test` with a page of Firefox. It fails a test as `test.ts` does for Chromium, and skips it without Firefox. */
export const test = base.extend<
  { firefox: FirefoxPage },
  { preferences: Record<string, unknown>; firefoxBrowser: Browser | undefined }
>({
  /** Settings of Firefox, as on its page `about:config`. */
  preferences: [{}, { option: true, scope: 'worker' }],
  firefoxBrowser: [
    async ({ preferences }, use) => {
      const program = findFirefox();
      if (program === undefined) return use(undefined);
      // In the project's folder, because Firefox from Ubuntu's snap can't read temporary folders.
      const profile = mkdtempSync(join(root, 'test-results', 'firefox-'));
      const browser = await launch({
        browser: 'firefox',
        executablePath: program,
        userDataDir: profile,
        extraPrefsFirefox: preferences,
      });
      await use(browser);
      await browser.close();
      // Firefox may still write into the folder for a moment after it has closed.
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
    { scope: 'worker' },
  ],
  firefox: async ({ firefoxBrowser }, use, info) => {
    if (firefoxBrowser === undefined) return info.skip(true, whyNoFirefox());
    const context = await firefoxBrowser.createBrowserContext();
    const page = await context.newPage();
    // As wide as Playwright's default, so that the demo is beside the text.
    await page.setViewport({ width: 1280, height: 720 });
    page.setDefaultTimeout(15_000);
    const problems = await watchProblems(page);
    await use(new FirefoxPage(page, problems));
    await context.close();
    expect(problems.unexpected(), 'no errors, warnings, policy violations or foreign requests').toEqual([]);
  },
});

export { expect };
