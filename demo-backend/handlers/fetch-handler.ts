import { demoApiBase, demoBackendHeader } from '../contract/addresses.ts';
import { maximumBodyBytes } from '../contract/limits.ts';
import type { Api } from './api.ts';
import type { ApiRequest } from './api-message.ts';

/** Responds to a request of the Fetch API. Undefined if the request isn't for the demo. */
export type FetchHandler = (request: Request) => Promise<Response | undefined>;

/** The path at which a page checks that its backend responds. Not an operation of the API. */
export const pingPath = '/ping';

/** Whether an address belongs to the demo's API. */
export const isForDemo = (address: string): boolean => address.startsWith(`${demoApiBase}/`);

async function readBytes(request: Request): Promise<Uint8Array | 'body-too-large'> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  return bytes.byteLength > maximumBodyBytes ? 'body-too-large' : bytes;
}

const asApiRequest = (request: Request, url: URL, userAgent: string | undefined): ApiRequest => ({
  method: request.method,
  path: url.pathname,
  query: url.searchParams,
  header: (name) => request.headers.get(name) ?? (name === 'user-agent' ? userAgent : undefined),
  body: () => readBytes(request),
});

/**
 * Adapts the API to the Fetch API.
 *
 * @param userAgent of the page that sends the requests, because a `Request` in a page doesn't contain it
 */
export function createFetchHandler(api: Api, userAgent?: string): FetchHandler {
  return async (request) => {
    if (!isForDemo(request.url)) return undefined;
    const url = new URL(request.url);
    if (url.pathname === pingPath) {
      return new Response(null, { status: 204, headers: { [demoBackendHeader]: 'true' } });
    }
    const response = await api(asApiRequest(request, url, userAgent));
    if (response === 'no-response') return Response.error();
    const body = request.method === 'HEAD' || response.status === 204 ? null : response.body;
    return new Response(body, { status: response.status, headers: response.headers });
  };
}
