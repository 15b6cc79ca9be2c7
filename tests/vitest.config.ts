import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { testTimeout } from './support/runner/effort.ts';

/** Unit and property tests: everything that needs no browser. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/property/**/*.test.ts'],
    allowOnly: false,
    restoreMocks: true,
    testTimeout,
    hookTimeout: testTimeout,
    // Test files share a process, because loading the same modules for each took half of the time. They leave nothing behind.
    isolate: false,
    // Nothing else runs at the same time, so use every core.
    maxWorkers: '100%',
  },
});
