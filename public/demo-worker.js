/*
 * The demo's service worker: MSW's own, with one door shut. MSW leaves to the network what no page answers for, as when a
 * tab is closed in the middle of a request. A request of the demo may hold a typed password: it ends here.
 *
 * The address says with `?base=` where the demo's API is.
 */
const base = new URL(self.location.href).searchParams.get('base');
if (!base) throw new Error('The address of the worker lacks "base".');

const isForDemo = (address) => new URL(address, self.location.href).pathname.startsWith(`${base}/`);

// What MSW sends on itself.
const sendOn = self.fetch.bind(self);
self.fetch = (input, init) =>
  isForDemo(input instanceof Request ? input.url : input)
    ? Promise.resolve(Response.error())
    : sendOn(input, init);

// What MSW leaves to the browser, by not responding.
const answered = new WeakSet();
const { respondWith } = FetchEvent.prototype;
FetchEvent.prototype.respondWith = function (response) {
  answered.add(this);
  respondWith.call(this, response);
};

importScripts('/mockServiceWorker.js');

addEventListener('fetch', (event) => {
  if (isForDemo(event.request.url) && !answered.has(event)) event.respondWith(Response.error());
});
