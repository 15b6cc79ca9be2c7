import type { FetchHandler } from '../handlers/fetch-handler.ts';
import type { Transport } from './transport.ts';

const isForDemo = (input: RequestInfo | URL, base: string): boolean => {
  const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
  return url.origin === location.origin && url.pathname.startsWith(`${base}/`);
};

/**
 * Answers this page's own `fetch` calls to the demo API, without a service worker. Every other call goes on its way
 * untouched.
 */
export function startInPage(handle: FetchHandler, base: string): Transport {
  const original = window.fetch;
  const patched: typeof window.fetch = async (input, init) => {
    if (!isForDemo(input, base)) return original.call(window, input, init);
    return (await handle(new Request(input, init))) ?? original.call(window, input, init);
  };
  window.fetch = patched;
  return {
    kind: 'page',
    stop() {
      if (window.fetch === patched) window.fetch = original;
      return Promise.resolve();
    },
  };
}
