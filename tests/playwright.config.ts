import { defineConfig } from '@playwright/test';
import { addressLine, astroProgram } from './support/runner/astro-server.ts';
import { launchOptions } from './support/runner/chromium.ts';
import { findFirefox, listVariable } from './support/runner/firefox.ts';
import { previewOrigin, root, siteFolder } from './support/site/site.ts';

const port = process.env['TEST_PORT'] ?? 0;

const hasFirefox = process.env[listVariable] !== undefined || findFirefox() !== undefined;

/** Browser tests, over the built site under its own Content-Security-Policy. `npm test` builds it first. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/browser',
  globalSetup: './support/runner/provision-chromium.ts',
  forbidOnly: true,
  retries: 0,
  // A test waits now and then; with twice as many as there are cores, no core does.
  workers: '200%',
  fullyParallel: true,
  // Long enough for a machine that is busy with something else; nothing waits for them on one that is not.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  globalTimeout: 60 * 60_000,
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  use: { baseURL: previewOrigin, launchOptions: launchOptions(), screenshot: 'only-on-failure' },
  projects: [
    // One Firefox for the tests of a file; first, as they take longest.
    ...(hasFirefox ? [{ name: 'firefox', testDir: 'firefox', fullyParallel: false }] : []),
    // The others are one project: a worker begins anew with each.
    { name: 'chromium', testMatch: /[\\/](a11y|bench|dev|docs|e2e)[\\/][^\\/]+\.test\.ts$/ },
  ],
  webServer: {
    command: `"${process.execPath}" "${astroProgram}" preview --ignore-lock --port ${port} --outDir "${siteFolder}"`,
    cwd: root,
    wait: { stdout: addressLine },
  },
});
