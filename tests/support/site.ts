import { fileURLToPath } from 'node:url';

/** The repository's root, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of the built site under test. `TEST_DIST` names another one, so that two runs can stand side by side. */
export const siteFolder = process.env['TEST_DIST'] ?? `${root}dist`;

/** The port of the built site under test. `TEST_PORT` changes it; the development server takes the next one. */
export const previewPort = Number(process.env['TEST_PORT'] ?? 4400);

/** Where the built site answers while the browser tests run. */
export const previewOrigin = `http://localhost:${previewPort}`;
