/*
 * The demo's service worker: MSW's own, for requests to the demo only. MSW's hands each request to a page and waits
 * until the page responds, which it may never do, as when a new version of the worker takes over. A file must not
 * depend on that: the browser asks the site for it, as without a worker.
 */
addEventListener('fetch', (event) => {
  if (new URL(event.request.url).origin === location.origin) event.stopImmediatePropagation();
});

importScripts('mockServiceWorker.js');
