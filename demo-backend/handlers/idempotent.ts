import { requestIdHeader } from '../contract/addresses.ts';
import type { FetchHandler } from './fetch-handler.ts';

/** How many responses are kept. */
const capacity = 50;

/**
 * Runs each request once. A request with the ID of an earlier one gets that one's response, so a page that lost a
 * response can send the request again without changing a password twice.
 */
export function idempotent(handle: FetchHandler): FetchHandler {
  const responses = new Map<string, ReturnType<FetchHandler>>();
  return async (request) => {
    const id = request.headers.get(requestIdHeader);
    if (id === null) return handle(request);
    const response = responses.get(id) ?? handle(request);
    responses.set(id, response);
    const [oldest] = responses.keys();
    if (responses.size > capacity && oldest !== undefined) responses.delete(oldest);
    return (await response)?.clone();
  };
}
