import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** The parts of a program's request that the API reads. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  /** The parameters sorted by name, because the SDK sends them in its own order. */
  readonly query: readonly (readonly [string, string])[];
  readonly authtoken: string | undefined;
  /** The media type of the body, if there is one. */
  readonly type: string | undefined;
  readonly body: string;
}

/** A server that sends the same response to every request, and records the requests. */
export interface SampleServer extends AsyncDisposable {
  /** The address for one program. It identifies the program's requests. */
  readonly baseOf: (program: number) => string;
  /** The requests of one program, in order. */
  readonly sentBy: (program: number) => readonly SentRequest[];
}

/** What the SDK needs to continue. */
const response = JSON.stringify({
  notice: 'Received.',
  user: { uid: 'blt1', email: 'someone@example.com', authtoken: 'blt2' },
  organization: { uid: 'blt3' },
  organizations: [],
});

const byName = ([a]: readonly [string, string], [b]: readonly [string, string]) =>
  a < b ? -1 : Number(a > b);

/** Starts the server on a free port. */
export async function startSampleServer(): Promise<SampleServer> {
  const requests = new Map<number, SentRequest[]>();
  const receive = async (message: IncomingMessage, outgoing: ServerResponse) => {
    const { method = '', url = '', headers } = message;
    const [, program = '', path = '', query = ''] = /^\/(\d+)([^?]*)\??(.*)$/.exec(url) ?? [];
    const sent = {
      method,
      path,
      query: [...new URLSearchParams(query)].toSorted(byName),
      authtoken: headers['authtoken']?.toString(),
      type: headers['content-type']?.split(';')[0],
      body: await text(message),
    };
    requests.set(Number(program), [...(requests.get(Number(program)) ?? []), sent]);
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end(response);
  };
  const server = createServer((message, outgoing) => {
    receive(message, outgoing).catch(() => outgoing.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    baseOf: (program) => `http://127.0.0.1:${address.port}/${program}`,
    sentBy: (program) => requests.get(program) ?? [],
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
