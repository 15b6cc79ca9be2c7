import {
  createServer,
  STATUS_CODES,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Duplex } from 'node:stream';
import { maximumBodyBytes } from '../contract/limits.ts';
import {
  respondWithRefusal,
  type ApiRequest,
  type ApiResponse,
  type JsonResponse,
  type UnreadBody,
} from '../handlers/api-message.ts';
import type { Api } from '../handlers/api.ts';
import { apiMethods, createOriginCheck, isPreflight, preflightHeaders } from './cors.ts';
import type { RespondWithDocument } from './documents.ts';
import { createHostCheck, requestedAuthority } from './host-check.ts';
import type { Settings } from './settings.ts';

/** Reads a body as it arrives. Discards everything above the limit, so that the client still gets its response. */
function readBytes(message: IncomingMessage): Promise<Uint8Array | UnreadBody> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    message.on('data', (chunk: Uint8Array) => {
      size += chunk.byteLength;
      if (size <= maximumBodyBytes) chunks.push(chunk);
      else resolve('body-too-large');
    });
    message.once('end', () => resolve(Buffer.concat(chunks)));
    // Before `end`, these mean that the body is incomplete, so the operation must not run.
    message.once('error', () => resolve('unreadable-request'));
    message.once('close', () => resolve('unreadable-request'));
  });
}

function headerOf(message: IncomingMessage, name: string): string | undefined {
  const value = message.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** Converts a request of Node's server. Its target may start with the origin (RFC 9112, section 3.2.2). */
function asApiRequest(message: IncomingMessage): ApiRequest {
  const target = (message.url ?? '').replace(/^https?:\/\/[^/?]*/i, '');
  const end = target.indexOf('?');
  return {
    method: message.method ?? '',
    path: end === -1 ? target : target.slice(0, end),
    query: new URLSearchParams(end === -1 ? '' : target.slice(end)),
    header: (name) => headerOf(message, name),
    body: () => readBytes(message),
  };
}

/** The server's address as the client sees it: from the request, or else from the connection. */
const addressOf = (message: IncomingMessage) =>
  `http://${requestedAuthority(message) ?? `127.0.0.1:${message.socket.localPort}`}`;

/** Creates the responder: it checks the host and the origin, then looks for a document, then calls the API. */
function createResponder(api: Api, settings: Settings, respondWithDocument: RespondWithDocument) {
  const checkHost = createHostCheck(settings);
  const checkOrigin = createOriginCheck(settings.allowOrigins);

  return async (message: IncomingMessage): Promise<ApiResponse> => {
    const { isForeignWrite, headers } = checkOrigin(message);
    const withCors = (result: JsonResponse) => ({ ...result, headers: { ...result.headers, ...headers } });
    const unknownHost = checkHost(message);
    if (unknownHost !== undefined) return withCors(respondWithRefusal(unknownHost));
    if (isForeignWrite) return withCors(respondWithRefusal({ refusal: 'foreign-origin' }));
    if (isPreflight(message))
      return { status: 204, headers: { ...headers, ...preflightHeaders(message) }, body: '' };
    const request = asApiRequest(message);
    const result =
      respondWithDocument(request.method, request.path, addressOf(message)) ?? (await api(request));
    return result === 'no-response' ? result : withCors(result);
  };
}

function send(result: ApiResponse, message: IncomingMessage, response: ServerResponse): void {
  if (result === 'no-response') {
    message.destroy();
    return;
  }
  const { status, headers, body } = result;
  // A response without content has no length either (RFC 9110, section 8.6).
  const length = status === 204 ? {} : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length }).end(body);
}

/** Sends an error on a connection for which Node has no response object, and closes it. */
function sendOnSocket(socket: Duplex, { status, headers, body }: JsonResponse): void {
  // Node has removed its own listener, and an error without one would end the whole process.
  socket.on('error', () => socket.destroy());
  const all = { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n`;
  // Don't wait for the client to close its side: nothing reads that side anymore.
  socket.end(head + body, () => socket.destroy());
}

/** Creates the HTTP server of the API. It isn't listening yet. */
export function createApiServer(api: Api, settings: Settings, documents: RespondWithDocument): Server {
  const respond = createResponder(api, settings, documents);
  const handle = async (message: IncomingMessage, response: ServerResponse) => {
    send(await respond(message), message, response);
  };
  const listener = (message: IncomingMessage, response: ServerResponse) => void handle(message, response);
  // The host check rejects a request without `Host`, with the error envelope that Node's own check doesn't send.
  const server = createServer({ requireHostHeader: false }, listener)
    // Without this, Node rejects an `Expect` header that it doesn't know.
    .on('checkExpectation', listener)
    .on('connect', (_request: IncomingMessage, socket: Duplex) =>
      sendOnSocket(socket, respondWithRefusal({ refusal: 'method-not-allowed' }, { allow: apiMethods })),
    )
    .on('clientError', (_error: Error, socket: Duplex) =>
      sendOnSocket(socket, respondWithRefusal({ refusal: 'unreadable-request' })),
    );
  // A client may close its side after the request and still wait for the response, as `nc -N` does. Node's types lack
  // this property.
  return Object.assign(server, { httpAllowHalfOpen: true });
}
