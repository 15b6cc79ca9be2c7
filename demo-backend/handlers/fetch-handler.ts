import { demoApiBase, demoBackendHeader } from '../contract/base-path.ts';
import { maximumBodyBytes } from '../contract/schemas.ts';
import type { Api } from './api.ts';
import type { ApiRequest } from './api-message.ts';

/** Responds to a request of the Fetch API; undefined when it isn't for the demo. */
export type FetchHandler = (request: Request) => Promise<Response | undefined>;

/** The path at which a page asks whether its backend is there. Not an operation of the API. */
export const pingPath = '/ping';

/** Whether an address belongs to the demo's API. */
export const isForDemo = (address: string): boolean => address.startsWith(`${demoApiBase}/`);

async function readBytes(request: Request): Promise<Uint8Array | 'too-large'> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  return bytes.byteLength > maximumBodyBytes ? 'too-large' : bytes;
}

const asApiRequest = (request: Request, url: URL): ApiRequest => ({
  method: request.method,
  path: url.pathname,
  query: url.searchParams,
  header: (name) => request.headers.get(name) ?? undefined,
  body: () => readBytes(request),
});

/** Puts the API behind the Fetch API's requests and responses. */
export function createFetchHandler(api: Api): FetchHandler {
  return async (request) => {
    if (!isForDemo(request.url)) return undefined;
    const url = new URL(request.url);
    if (url.pathname === pingPath) {
      return new Response(null, { status: 204, headers: { [demoBackendHeader]: 'true' } });
    }
    const answer = await api(asApiRequest(request, url));
    if (answer === 'no-answer') return Response.error();
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  };
}
