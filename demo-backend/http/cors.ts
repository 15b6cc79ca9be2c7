import type { IncomingMessage } from 'node:http';
import { demoBackendHeader, demoErrorHeader } from '../contract/addresses.ts';
import { operationIds, operations } from '../contract/operations.ts';
import { hostOf, isLoopback } from './host-check.ts';

/** Whether a request is a CORS preflight, with which a browser asks what a page may send. Source: the Fetch standard. */
export const isPreflight = ({ method, headers }: IncomingMessage): boolean =>
  method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;

const isRead = (method: string | undefined) => method === 'GET' || method === 'HEAD';

/** Whether an origin is on the client's own computer, such as a developer's site on another port. */
function isOnLoopback(origin: string): boolean {
  const [, authority] = /^https?:\/\/(.*)$/i.exec(origin) ?? [];
  const host = authority === undefined ? undefined : hostOf(authority);
  return host !== undefined && isLoopback(host);
}

/** The result of checking the origin of a request. */
export interface OriginCheck {
  /** Whether a page of a site that isn't allowed tries to change something. */
  readonly isForeignWrite: boolean;
  /** The CORS headers of the response. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Creates a check of the web page that sends a request. Pages on this computer and pages of the allowed origins can use
 * the API. Other pages can't read a response or change anything. Without an `Origin` header, no other site's page sent
 * the request.
 */
export function createOriginCheck(
  allowOrigins: readonly string[],
): (message: IncomingMessage) => OriginCheck {
  const allowed = new Set(allowOrigins);
  return ({ method, headers: { origin } }) => {
    if (origin === undefined) return { isForeignWrite: false, headers: { vary: 'origin' } };
    if (!isOnLoopback(origin) && !allowed.has(origin))
      return { isForeignWrite: !isRead(method), headers: { vary: 'origin' } };
    const headers = {
      'access-control-allow-origin': origin,
      'access-control-expose-headers': `allow, retry-after, ${demoBackendHeader}, ${demoErrorHeader}`,
      vary: 'origin',
    };
    return { isForeignWrite: false, headers };
  };
}

/** Every method that some path of the API supports, as the value of a header such as `Allow`. */
export const apiMethods = [
  ...new Set([...operationIds.map((id) => operations[id].method), 'HEAD', 'OPTIONS']),
].join(', ');

/** The headers that only the response to a preflight has. They allow every header that the browser asks for. */
export const preflightHeaders = ({ headers }: IncomingMessage): Record<string, string> => ({
  // No path supports PATCH, but a page can read the error that says so only if the preflight allows the method.
  'access-control-allow-methods': `${apiMethods}, PATCH`,
  'access-control-allow-headers': headers['access-control-request-headers'] ?? 'authtoken, content-type',
  // A public site may reach a server on this computer only with this header. Source: Private Network Access, section 3.1.
  ...(headers['access-control-request-private-network'] === 'true' && {
    'access-control-allow-private-network': 'true',
  }),
  'access-control-max-age': '600',
  vary: 'origin, access-control-request-headers',
});
