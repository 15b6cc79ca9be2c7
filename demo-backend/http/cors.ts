import type { IncomingMessage } from 'node:http';

/** What lets a page of any origin read an answer. Nothing here is secret, and no cookies are used. */
export const corsHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'allow, retry-after, x-demo-backend, x-demo-error',
};

/** The methods that operations have. */
export const allowedMethods = 'GET, POST, PUT, DELETE';

/** Whether a browser asks beforehand if it may send a request. Source: the Fetch standard, "CORS-preflight request". */
export const isPreflight = ({ method, headers }: IncomingMessage): boolean =>
  method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;

/** The answer's headers to such a question: yes, with any method of the API and whatever headers are asked for. */
export const preflightHeaders = ({ headers }: IncomingMessage): Record<string, string> => ({
  ...corsHeaders,
  'access-control-allow-methods': allowedMethods,
  'access-control-allow-headers': headers['access-control-request-headers'] ?? 'authtoken, content-type',
  'access-control-max-age': '600',
  vary: 'access-control-request-headers',
});
