/*
 * The demo's service worker: MSW's own, but only for requests to the demo. MSW passes each request to a page and waits for
 * the page's response, which may never come, for example when a new version of the worker takes over. The site's own files
 * must not depend on that, so requests for them go to the server as if there were no worker.
 */
addEventListener('fetch', (event) => {
  if (new URL(event.request.url).origin === location.origin) event.stopImmediatePropagation();
});

importScripts('mockServiceWorker.js');
