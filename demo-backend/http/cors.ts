import type { IncomingMessage } from 'node:http';
import { demoBackendHeader, demoErrorHeader } from '../contract/addresses.ts';
import { operationIds, operations } from '../contract/operations.ts';
import { hostOf, isLoopback } from './known-hosts.ts';

/** Whether a browser asks beforehand if it may send a request. Source: the Fetch standard, "CORS-preflight request". */
export const isPreflight = ({ method, headers }: IncomingMessage): boolean =>
  method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;

/** Whether a method only reads. */
const isRead = (method: string | undefined) => method === 'GET' || method === 'HEAD';

/** Whether pages of an origin are on this computer, such as a developer's own at another port. */
function isOnLoopback(origin: string): boolean {
  const [, authority] = /^https?:\/\/(.*)$/i.exec(origin) ?? [];
  const host = authority === undefined ? undefined : hostOf(authority);
  return host !== undefined && isLoopback(host);
}

/** What the server does with a request, by the web page that sent it. */
export interface CorsDecision {
  /** A page of another site tries to change something. */
  readonly isRefused: boolean;
  /** The headers of the response. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Decides which web pages may use the server. Pages on this computer and of the allowed origins may; another page can
 * neither read a response nor change anything. Requests without an origin don't come from another site's page.
 */
export function createCors(allowOrigins: readonly string[]): (message: IncomingMessage) => CorsDecision {
  const allowed = new Set(allowOrigins);
  return ({ method, headers: { origin } }) => {
    if (origin === undefined) return { isRefused: false, headers: { vary: 'origin' } };
    if (!isOnLoopback(origin) && !allowed.has(origin))
      return { isRefused: !isRead(method), headers: { vary: 'origin' } };
    const headers = {
      'access-control-allow-origin': origin,
      'access-control-expose-headers': `allow, retry-after, ${demoBackendHeader}, ${demoErrorHeader}`,
      vary: 'origin',
    };
    return { isRefused: false, headers };
  };
}

/** Every method that a path of the API takes, as the value of a header. */
export const apiMethods = [
  ...new Set([...operationIds.map((id) => operations[id].method), 'HEAD', 'OPTIONS']),
].join(', ');

/** The other headers of the response to a preflight. It allows all headers that are asked for, and public sites. */
export const preflightHeaders = ({ headers }: IncomingMessage): Record<string, string> => ({
  // No path takes PATCH. A page can read the error that says so only if the preflight allows the method.
  'access-control-allow-methods': `${apiMethods}, PATCH`,
  'access-control-allow-headers': headers['access-control-request-headers'] ?? 'authtoken, content-type',
  // Source: Private Network Access, section 3.1.
  ...(headers['access-control-request-private-network'] === 'true' && {
    'access-control-allow-private-network': 'true',
  }),
  'access-control-max-age': '600',
  vary: 'origin, access-control-request-headers',
});
