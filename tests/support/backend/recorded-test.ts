import { startRecordingServer, type RecordingServer } from './recording-server.ts';
import { test as base } from '../browser/test.ts';

/** `test` on the site behind a server that records what reaches it. */
export const test = base.extend<{ hasSlowPages: boolean; server: RecordingServer }>({
  /** Whether pages arrive piece by piece, as over a slow network. */
  hasSlowPages: [false, { option: true }],
  server: async ({ hasSlowPages }, use) => {
    await using server = await startRecordingServer({ hasSlowPages });
    await use(server);
  },
  baseURL: ({ server }, use) => use(server.origin),
});
