import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

/** `npm run pictures`: makes the pictures of the how-tos' steps out of the real demo. */
export default defineConfig(base, {
  testDir: '.',
  globalSetup: '../support/runner/provision-chromium.ts',
  outputDir: '../../test-results/pictures',
  reporter: 'list',
  projects: [{ name: 'pictures', testDir: '.' }],
});
