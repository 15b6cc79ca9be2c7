import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { Refusal } from '../domain/transition.ts';
import type { Settings } from './settings.ts';

const authorityPattern = /^(?:\[([^\]]+)\]|([^:@/?#\s]+))(?::\d*)?$/;

/** A host name in lower case and without a trailing dot, so that equal names are equal strings. */
export const normalizeHost = (name: string): string => name.toLowerCase().replace(/\.$/, '');

/** The normalized host of a `Host` header, without its port; undefined if the header is malformed. */
export function hostOf(authority: string): string | undefined {
  const [, address, name] = authorityPattern.exec(authority) ?? [];
  const host = address ?? name;
  return host === undefined ? undefined : normalizeHost(host);
}

/** Whether a host always means the client's own computer. Source: RFC 6761, section 6.3. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' ||
  host.endsWith('.localhost') ||
  host === '::1' ||
  (isIP(host) === 4 && host.startsWith('127.'));

/**
 * The host that a request is for, with its port if it has one; undefined if the request names none. A host in the
 * request's target overrides the `Host` header. Source: RFC 9112, section 3.2.2.
 */
export function requestedAuthority({ url = '', headers }: IncomingMessage): string | undefined {
  const [, authority] = /^https?:\/\/([^/?]*)/i.exec(url) ?? [];
  return authority ?? headers.host;
}

/** Whether a request has the required number of `Host` headers. Source: RFC 9112, section 3.2. */
function hasOneHost({ headersDistinct, httpVersion }: IncomingMessage): boolean {
  const count = headersDistinct['host']?.length ?? 0;
  return count === 1 || (count === 0 && httpVersion === '1.0');
}

/**
 * Creates a check of the host that a request is for. It protects against DNS rebinding, in which a web page points its
 * own name at this computer: the browser then treats the server as part of that page's site, and only the host shows it.
 *
 * @returns a function that returns the error of a rejected request, or undefined
 */
export function createHostCheck({
  host,
  allowHosts,
}: Settings): (message: IncomingMessage) => Refusal | undefined {
  const names = [...new Set(['localhost', host, ...allowHosts])];
  const known = new Set(names);
  // IP addresses are safe: DNS rebinding needs a name.
  const allowsAddresses = !isLoopback(host);
  const isKnown = (name: string) =>
    isLoopback(name) || known.has(name) || (allowsAddresses && isIP(name) > 0);

  return (message) => {
    if (!hasOneHost(message)) return { refusal: 'unreadable-request' };
    const authority = requestedAuthority(message);
    if (authority === undefined) return undefined;
    const requested = hostOf(authority);
    if (requested !== undefined && isKnown(requested)) return undefined;
    return { refusal: 'unknown-host', values: { names: names.join(', ') } };
  };
}
