import { fileURLToPath } from 'node:url';

/** The repository's root, with a slash at its end. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The folder of the built site under test. `TEST_DIST` sets another one, so that two runs can have different builds. */
export const siteFolder = process.env['TEST_DIST'] ?? `${root}dist`;

/**
 * The origin of the built site under test. The preview server uses the port in `TEST_PORT`, or else a free one. Playwright
 * then sets `TEST_PORT` to the port that the server printed, for the tests.
 */
export const previewOrigin = `http://localhost:${process.env['TEST_PORT'] ?? 0}`;
