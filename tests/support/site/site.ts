import { fileURLToPath } from 'node:url';

/** The repository's root, with a slash at its end. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The folder of the built site under test. `TEST_DIST` names another one, so that two runs can stand side by side. */
export const siteFolder = process.env['TEST_DIST'] ?? `${root}dist`;

/**
 * The origin of the built site under test. The preview server takes a free port, or the one that `TEST_PORT` asks for;
 * Playwright puts the port that the server printed into `TEST_PORT`, where the tests find it.
 */
export const previewOrigin = `http://localhost:${process.env['TEST_PORT'] ?? 0}`;
