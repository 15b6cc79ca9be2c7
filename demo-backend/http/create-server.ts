import {
  createServer,
  STATUS_CODES,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Duplex } from 'node:stream';
import type { ApiAnswer, JsonAnswer } from '../handlers/api-message.ts';
import type { Api } from '../handlers/api.ts';
import { respondWithRefusal } from '../handlers/respond.ts';
import { allowedMethods, corsHeaders, isPreflight, preflightHeaders } from './cors.ts';
import { asApiRequest } from './request.ts';

/** What the port serves beside the API: documents by their path, ready to be sent as JSON. */
export type Documents = Readonly<Record<string, string>>;

const documentHeaders = { 'content-type': 'application/json; charset=utf-8', ...corsHeaders };

async function answer(
  api: Api,
  documents: Documents,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const request = asApiRequest(message);
  const document = Object.hasOwn(documents, request.path) ? documents[request.path] : undefined;
  if (isPreflight(message)) response.writeHead(204, preflightHeaders(message)).end();
  else if (document === undefined) send(await api(request), message, response);
  else if (message.method === 'GET') response.writeHead(200, documentHeaders).end(document);
  else send(respondWithRefusal({ refusal: 'method-not-allowed' }, { allow: 'GET' }), message, response);
}

function send(reply: ApiAnswer, message: IncomingMessage, response: ServerResponse): void {
  if (reply === 'no-answer') {
    message.destroy();
    return;
  }
  const body = Buffer.from(reply.body);
  const length = { 'content-length': body.byteLength };
  response.writeHead(reply.status, { ...reply.headers, ...corsHeaders, ...length }).end(body);
}

/** Answers, on the bare connection, what Node cannot make a request of. */
function refuseConnection(socket: Duplex, { status, headers, body }: JsonAnswer): void {
  // Node no longer listens here: a client that breaks off now would end the whole process.
  socket.on('error', () => socket.destroy());
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const all = { ...headers, ...corsHeaders, 'content-length': Buffer.byteLength(body), connection: 'close' };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  const text = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', body].join('\r\n');
  // Nothing is read any more, so the client's own end is not waited for.
  socket.end(text, () => socket.destroy());
}

/**
 * Puts the API on an HTTP port.
 *
 * @param documents served beside it
 */
export function createApiServer(api: Api, documents: Documents = {}): Server {
  const handle = (message: IncomingMessage, response: ServerResponse) => {
    void answer(api, documents, message, response);
  };
  // Without its header `Host` a request can be answered all the same, and gets the envelope like any other.
  return createServer({ requireHostHeader: false }, handle)
    .on('checkExpectation', handle)
    .on('connect', (_request: IncomingMessage, socket: Duplex) =>
      refuseConnection(
        socket,
        respondWithRefusal({ refusal: 'method-not-allowed' }, { allow: allowedMethods }),
      ),
    )
    .on('clientError', (_error: Error, socket: Duplex) =>
      refuseConnection(socket, respondWithRefusal({ refusal: 'unreadable-request' })),
    );
}
