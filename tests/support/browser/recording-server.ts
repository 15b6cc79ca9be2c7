import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { previewOrigin } from '../site/site.ts';
import { test as base } from './test.ts';

/** One request that the server received. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  /** The status that the site's own server responded with. */
  readonly status: number;
}

/** A server that forwards every request to the built site and records it. */
export interface RecordingServer extends AsyncDisposable {
  readonly origin: string;
  readonly requests: readonly RecordedRequest[];
  /** Text to append to a file from now on, by the file's path. It makes a new version of the file. */
  readonly appended: Map<string, string>;
  /** Paths that return 404 from now on. */
  readonly lost: Set<string>;
}

/** A slow network: how many bytes of a page arrive at a time, and the pause between them in milliseconds. */
const slowNetwork = { bytes: 250, pause: 20 };

async function writeSlowly(response: ServerResponse, content: Buffer): Promise<void> {
  for (let from = 0; from < content.length; from += slowNetwork.bytes) {
    response.write(content.subarray(from, from + slowNetwork.bytes));
    await setTimeout(slowNetwork.pause);
  }
}

/**
 * Starts a recording server on a free port.
 *
 * @param hasSlowPages whether pages arrive piece by piece, as over a slow network. Other files never do.
 */
async function startRecordingServer({ hasSlowPages = false } = {}): Promise<RecordingServer> {
  const requests: RecordedRequest[] = [];
  const appended = new Map<string, string>();
  const lost = new Set<string>();
  const pass = async (message: IncomingMessage, response: ServerResponse) => {
    const { method = '', url: path = '' } = message;
    const body = await buffer(message);
    const original = await fetch(previewOrigin + path, {
      method,
      redirect: 'manual',
      ...(body.byteLength > 0 && { body }),
    });
    const status = lost.has(path) ? 404 : original.status;
    requests.push({ method, path, body: body.toString(), status });
    const type = original.headers.get('content-type') ?? 'application/octet-stream';
    const content = Buffer.from(await original.arrayBuffer());
    const whole = Buffer.concat([content, Buffer.from(appended.get(path) ?? '')]);
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' });
    if (hasSlowPages && type.startsWith('text/html')) await writeSlowly(response, whole);
    else response.write(whole);
    response.end();
  };
  const server = createServer((message, response) => {
    pass(message, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://localhost:${address.port}`,
    requests,
    appended,
    lost,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** `test` on the site behind a server that records requests. */
export const test = base.extend<{ hasSlowPages: boolean; server: RecordingServer }>({
  /** Whether pages arrive piece by piece, as over a slow network. */
  hasSlowPages: [false, { option: true }],
  server: async ({ hasSlowPages }, use) => {
    await using server = await startRecordingServer({ hasSlowPages });
    await use(server);
  },
  baseURL: ({ server }, use) => use(server.origin),
});
