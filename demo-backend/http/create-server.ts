import {
  createServer,
  STATUS_CODES,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Duplex } from 'node:stream';
import { respondWithRefusal, type ApiResponse, type JsonResponse } from '../handlers/api-message.ts';
import type { Api } from '../handlers/api.ts';
import { apiMethods, createCors, isPreflight, preflightHeaders } from './cors.ts';
import { createHostCheck } from './known-hosts.ts';
import { addressOf, asApiRequest } from './request.ts';
import type { Settings } from './settings.ts';

/** What the port serves beside the API, by its path: makes the JSON for a client that sees the port at an address. */
export type Documents = Readonly<Record<string, (address: string) => string>>;

/** Responds to a request for a document. */
function respondWithDocument(document: string, method: string): JsonResponse {
  const allow = { allow: 'GET, HEAD, OPTIONS' };
  if (method === 'OPTIONS') return { status: 204, headers: allow, body: '' };
  if (method !== 'GET' && method !== 'HEAD')
    return respondWithRefusal({ refusal: 'method-not-allowed' }, allow);
  return { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body: document };
}

/** Makes what responds to requests: it refuses those of unknown hosts and origins, and passes on the others. */
function createResponder(api: Api, settings: Settings, documents: Documents) {
  const checkHost = createHostCheck(settings);
  const cors = createCors(settings.allowOrigins);

  return async (message: IncomingMessage): Promise<ApiResponse> => {
    const { isRefused, headers } = cors(message);
    const withCors = (answer: JsonResponse) => ({ ...answer, headers: { ...answer.headers, ...headers } });
    const unknownHost = checkHost(message);
    if (unknownHost !== undefined) return withCors(respondWithRefusal(unknownHost));
    if (isRefused) return withCors(respondWithRefusal({ refusal: 'foreign-origin' }));
    if (isPreflight(message))
      return { status: 204, headers: { ...headers, ...preflightHeaders(message) }, body: '' };
    const request = asApiRequest(message);
    const document = Object.hasOwn(documents, request.path)
      ? documents[request.path]?.(addressOf(message))
      : undefined;
    const answer =
      document === undefined ? await api(request) : respondWithDocument(document, request.method);
    return answer === 'no-response' ? answer : withCors(answer);
  };
}

function send(reply: ApiResponse, message: IncomingMessage, response: ServerResponse): void {
  if (reply === 'no-response') {
    message.destroy();
    return;
  }
  const { status, headers, body } = reply;
  // A response without content has no length either (RFC 9110, section 8.6).
  const length = status === 204 ? {} : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length }).end(body);
}

/** Answers, on the bare connection, what Node cannot make a request of. */
function refuseConnection(socket: Duplex, { status, headers, body }: JsonResponse): void {
  // Node no longer listens here: a client that breaks off now would end the whole process.
  socket.on('error', () => socket.destroy());
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const all = { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' };
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
export function createApiServer(api: Api, settings: Settings, documents: Documents = {}): Server {
  const respond = createResponder(api, settings, documents);
  const handle = async (message: IncomingMessage, response: ServerResponse) => {
    send(await respond(message), message, response);
  };
  const listener = (message: IncomingMessage, response: ServerResponse) => void handle(message, response);
  // A request whose `Host` is missing gets the error envelope, like any other.
  const server = createServer({ requireHostHeader: false }, listener)
    .on('checkExpectation', listener)
    .on('connect', (_request: IncomingMessage, socket: Duplex) =>
      refuseConnection(socket, respondWithRefusal({ refusal: 'method-not-allowed' }, { allow: apiMethods })),
    )
    .on('clientError', (_error: Error, socket: Duplex) =>
      refuseConnection(socket, respondWithRefusal({ refusal: 'unreadable-request' })),
    );
  // A client may end its side after the request and still wait for the response, as `nc -N` does. Node's types lack it.
  return Object.assign(server, { httpAllowHalfOpen: true });
}
