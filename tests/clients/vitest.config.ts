import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests with other people's tools for OpenAPI, which `npm run test:clients` downloads. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/clients/*.test.ts'],
    allowOnly: false,
    testTimeout: 120_000,
    hookTimeout: 600_000,
  },
});
