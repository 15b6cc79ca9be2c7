/**
 * Where the demo API answers in the page: the same origin on purpose. If the mock is not running, a typed password
 * meets a 404 of the site's own server and never another one.
 */
export const demoApiBase = '/demo-api';

/** The header by which an answer shows that it came from the demo backend and not from the site's server. */
export const demoBackendHeader = 'x-demo-backend';
