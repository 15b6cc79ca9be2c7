import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** What a program sent, as far as the API looks at it. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  /** The parameters in the order of their names, as the SDK sorts them its own way. */
  readonly query: readonly (readonly [string, string])[];
  readonly authtoken: string | undefined;
  /** The media type of the body, where there is one. */
  readonly type: string | undefined;
  readonly body: string;
}

/** A server that responds to everything alike, and keeps what it got. */
export interface SampleServer extends AsyncDisposable {
  /** The address for one program, which its requests are found by. */
  readonly baseOf: (program: number) => string;
  /** The requests of one program, in their order. */
  readonly sentBy: (program: number) => readonly SentRequest[];
}

/** Enough for the SDK to go on with. */
const response = JSON.stringify({
  notice: 'Received.',
  user: { uid: 'blt1', email: 'somebody@example.com', authtoken: 'blt2' },
  organization: { uid: 'blt3' },
  organizations: [],
});

const byName = ([a]: readonly [string, string], [b]: readonly [string, string]) =>
  a < b ? -1 : Number(a > b);

/** Starts the server on a free port. */
export async function startSampleServer(): Promise<SampleServer> {
  const requests = new Map<number, SentRequest[]>();
  const receive = async (message: IncomingMessage, answer: ServerResponse) => {
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
    answer.writeHead(200, { 'content-type': 'application/json' }).end(response);
  };
  const server = createServer((message, answer) => {
    receive(message, answer).catch(() => answer.destroy());
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
