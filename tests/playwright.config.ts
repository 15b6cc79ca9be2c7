import { defineConfig } from '@playwright/test';
import { addressLine, astroProgram } from './support/runner/astro-server.ts';
import { launchOptions } from './support/runner/chromium.ts';
import { previewOrigin, root, siteFolder } from './support/site/site.ts';

const port = process.env['TEST_PORT'] ?? 0;

/** Browser tests on the built site with its own Content-Security-Policy. `npm test` builds it first. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/browser',
  globalSetup: './support/runner/provision-chromium.ts',
  forbidOnly: true,
  retries: 0,
  // Tests often wait, so twice as many workers as cores keep every core busy.
  workers: '200%',
  fullyParallel: true,
  // Long enough for a busy machine. On an idle one, no test waits that long.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  globalTimeout: 60 * 60_000,
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  use: {
    baseURL: previewOrigin,
    launchOptions: launchOptions(),
    screenshot: 'only-on-failure',
    // Recording a trace takes time, so only CI does it.
    trace: process.env['TEST_TRACE'] === 'on' ? 'retain-on-failure' : 'off',
  },
  projects: [
    // One Firefox for the tests of a file. They start first because they take longest.
    { name: 'firefox', testDir: 'firefox', fullyParallel: false },
    // The others are one project, because Playwright starts new workers for each.
    { name: 'chromium', testMatch: /[\\/](a11y|bench|dev|docs|e2e)[\\/][^\\/]+\.test\.ts$/ },
  ],
  webServer: {
    command: `"${process.execPath}" "${astroProgram}" preview --ignore-lock --port ${port} --outDir "${siteFolder}"`,
    cwd: root,
    wait: { stdout: addressLine },
  },
});
