/**
 * Wraps a request that is sent repeatedly, so that its responses are delivered in the order of the requests: drops a
 * response that arrives after the response to a later request, because it describes an older state.
 *
 * @param send never rejects
 * @param deliver gets each response, and whether it belongs to the newest request
 * @returns a function that sends the request again
 */
export function dropStale<Response>(
  send: () => Promise<Response>,
  deliver: (response: Response, isNewest: boolean) => void,
): () => Promise<void> {
  let sent = 0;
  let delivered = 0;
  return async () => {
    sent += 1;
    const request = sent;
    const response = await send();
    if (request < delivered) return;
    delivered = request;
    deliver(response, request === sent);
  };
}
