import { isForDemo, type FetchHandler } from '../handlers/fetch-handler.ts';
import type { Transport } from './transport.ts';

/** Responds to this page's own `fetch` calls to the demo API, without a service worker. Leaves every other call alone. */
export function openInPage(handle: FetchHandler): Transport {
  const original = window.fetch;
  const patched: typeof window.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : input;
    if (!isForDemo(String(address))) return original.call(window, input, init);
    return (await handle(new Request(input, init))) ?? Response.error();
  };
  window.fetch = patched;
  return {
    kind: 'page',
    close() {
      if (window.fetch === patched) window.fetch = original;
      return Promise.resolve();
    },
  };
}
