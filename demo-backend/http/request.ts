import type { IncomingMessage } from 'node:http';
import { maximumBodyBytes } from '../contract/limits.ts';
import type { ApiRequest, UnreadBody } from '../handlers/api-message.ts';
import { requestedAuthority } from './known-hosts.ts';

/** Reads a body as it arrives. What comes above the limit is let go by, so that the client still gets its answer. */
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

const headerOf = (message: IncomingMessage, name: string): string | undefined => {
  const value = message.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
};

/** The path and query of a request's target, which a client may send with the origin before it (RFC 9112, 3.2.2). */
const withoutOrigin = (target: string) => target.replace(/^https?:\/\/[^/?]*/i, '');

/** A request of the HTTP port as the API takes it. */
export function asApiRequest(message: IncomingMessage): ApiRequest {
  const target = withoutOrigin(message.url ?? '');
  const end = target.indexOf('?');
  return {
    method: message.method ?? '',
    path: end === -1 ? target : target.slice(0, end),
    query: new URLSearchParams(end === -1 ? '' : target.slice(end)),
    header: (name) => headerOf(message, name),
    body: () => readBytes(message),
  };
}

/** The address at which a client sees the port: the one in its request, or else the connection's. */
export const addressOf = (message: IncomingMessage): string =>
  `http://${requestedAuthority(message) ?? `127.0.0.1:${message.socket.localPort}`}`;
