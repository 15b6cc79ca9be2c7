import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { Refusal } from '../domain/transition.ts';
import type { Settings } from './settings.ts';

const namedHost = /^(?:\[([^\]]+)\]|([^:@/?#\s]+))(?::\d*)?$/;

/** A host name in lower case, without the dot that may end it, so that equal names are equal text. */
export const normalizeHost = (name: string): string => name.toLowerCase().replace(/\.$/, '');

/** The host of a `Host` header, in lower case, without its port; undefined when it isn't one. */
export function hostOf(authority: string): string | undefined {
  const [, address, name] = namedHost.exec(authority) ?? [];
  const host = address ?? name;
  return host === undefined ? undefined : normalizeHost(host);
}

/** Whether a host is this computer for every client. Source: RFC 6761, section 6.3. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' ||
  host.endsWith('.localhost') ||
  host === '::1' ||
  (isIP(host) === 4 && host.startsWith('127.'));

/**
 * The host that a request names, with its port if it has one. The request's target overrules the `Host` header. Source:
 * RFC 9112, section 3.2.2.
 */
export function requestedAuthority({ url = '', headers }: IncomingMessage): string | undefined {
  const [, authority] = /^https?:\/\/([^/?]*)/i.exec(url) ?? [];
  return authority ?? headers.host;
}

/** Whether a request has as many `Host` headers as it must. Source: RFC 9112, section 3.2. */
function hasOneHost({ headersDistinct, httpVersion }: IncomingMessage): boolean {
  const count = headersDistinct['host']?.length ?? 0;
  return count === 1 || (count === 0 && httpVersion === '1.0');
}

/**
 * Checks the host names of requests. A web page can point its own name at this computer (DNS rebinding); to the browser
 * the server is then part of that page's site. Only the `Host` header gives the page away.
 *
 * @returns why a request is refused, if it is
 */
export function createHostCheck({
  host,
  allowHosts,
}: Settings): (message: IncomingMessage) => Refusal | undefined {
  const names = [...new Set(['localhost', host, ...allowHosts])];
  const known = new Set(names);
  // A page has an address in its URL only if a server at that address sent it.
  const takesAddresses = !isLoopback(host);
  const isKnown = (name: string) => isLoopback(name) || known.has(name) || (takesAddresses && isIP(name) > 0);

  return (message) => {
    if (!hasOneHost(message)) return { refusal: 'unreadable-request' };
    const authority = requestedAuthority(message);
    if (authority === undefined) return undefined;
    const requested = hostOf(authority);
    if (requested !== undefined && isKnown(requested)) return undefined;
    return { refusal: 'unknown-host', values: { names: names.join(', ') } };
  };
}
