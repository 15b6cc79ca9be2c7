import { defineConfig } from '@playwright/test';
import { addressLine, astroProgram } from './support/astro-server.ts';
import { launchOptions } from './support/chromium.ts';
import { findFirefox, listVariable } from './support/firefox.ts';
import { previewOrigin, root, siteFolder } from './support/site.ts';

const port = process.env['TEST_PORT'] ?? 0;

const hasFirefox = process.env[listVariable] !== undefined || findFirefox() !== undefined;

/** Browser tests, over the built site under its own Content-Security-Policy. `npm test` builds it first. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.test.ts',
  outputDir: '../test-results/browser',
  globalSetup: './support/provision-chromium.ts',
  forbidOnly: true,
  retries: 0,
  // A test waits for about a third of its time, so that more of them run than there are cores.
  workers: '150%',
  fullyParallel: true,
  // Long enough for a machine that is busy with something else; nothing waits for them on one that is not.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  globalTimeout: 60 * 60_000,
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  use: { baseURL: previewOrigin, launchOptions: launchOptions(), screenshot: 'only-on-failure' },
  projects: [
    // First those with the longest tests, so that both workers end at the same time; one Firefox for the tests of a file.
    ...(hasFirefox ? [{ name: 'firefox', testDir: 'firefox', fullyParallel: false }] : []),
    { name: 'dev', testDir: 'dev' },
    { name: 'bench', testDir: 'bench' },
    { name: 'a11y', testDir: 'a11y' },
    { name: 'docs', testDir: 'docs' },
    { name: 'e2e', testDir: 'e2e' },
  ],
  webServer: {
    command: `"${process.execPath}" "${astroProgram}" preview --ignore-lock --port ${port} --outDir "${siteFolder}"`,
    cwd: root,
    wait: { stdout: addressLine },
  },
});
