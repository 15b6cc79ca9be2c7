/*
 * The demo's service worker: MSW's own, with one door shut. MSW sends on to the network what its page no longer answers
 * for, as when a tab is closed in the middle of a request. A request of the demo may hold a typed password: it ends here.
 *
 * The address says with `?base=` where the demo's API is.
 */
const base = new URL(self.location.href).searchParams.get('base');
const sendOn = self.fetch.bind(self);

self.fetch = (input, init) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input, self.location.href);
  return pathname.startsWith(`${base}/`) ? Promise.resolve(Response.error()) : sendOn(input, init);
};

importScripts('/mockServiceWorker.js');
