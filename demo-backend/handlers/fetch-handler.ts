import { demoBackendHeader } from '../contract/base-path.ts';
import { maximumBodyBytes } from '../contract/schemas.ts';
import type { Api } from './api.ts';
import type { ApiRequest } from './api-message.ts';

/** Answers a request of the Fetch API; undefined when it is none of the demo's. */
export type FetchHandler = (request: Request) => Promise<Response | undefined>;

/** The path, below the base, at which a page asks whether its backend is there. Not an operation of the API. */
export const pingPath = '/ping';

async function readBytes(request: Request): Promise<Uint8Array | 'too-large'> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  return bytes.byteLength > maximumBodyBytes ? 'too-large' : bytes;
}

const asApiRequest = (request: Request, url: URL, base: string): ApiRequest => ({
  method: request.method,
  path: url.pathname.slice(base.length),
  query: url.searchParams,
  header: (name) => request.headers.get(name) ?? undefined,
  body: () => readBytes(request),
});

/**
 * Puts the API behind the Fetch API's requests and responses.
 *
 * @param base the path that the API's own paths follow, such as `/demo-api`; may be empty
 */
export function createFetchHandler(api: Api, base: string): FetchHandler {
  return async (request) => {
    const url = new URL(request.url);
    if (!url.pathname.startsWith(`${base}/`)) return undefined;
    if (url.pathname === base + pingPath) {
      return new Response(null, { status: 204, headers: { [demoBackendHeader]: 'true' } });
    }
    const answer = await api(asApiRequest(request, url, base));
    if (answer === 'no-answer') return Response.error();
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  };
}
