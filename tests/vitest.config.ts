import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { patience } from './support/runner/effort.ts';

/** Unit and property tests: everything that needs no browser. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/property/**/*.test.ts'],
    allowOnly: false,
    restoreMocks: true,
    testTimeout: patience,
    hookTimeout: patience,
    // Test files share a process, as none leaves anything behind: half of the time went into loading the same modules.
    isolate: false,
    // Only these tests run now, so no core has to be kept for a person.
    maxWorkers: '100%',
  },
});
