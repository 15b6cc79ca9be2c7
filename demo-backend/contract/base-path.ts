/**
 * The origin of the demo API in the page. No name below `.invalid` ever resolves (RFC 2606, RFC 6761), so a request
 * that the mock doesn't catch reaches no server: there is no connection to send a typed password over.
 */
export const demoApiBase = 'https://contentstack-demo.invalid';

/** The port of `npm run api`, unless it's told to use another one. */
export const localApiPort = 4010;

/** Where `npm run api` serves the demo API at that port. */
export const localApiAddress = `http://localhost:${localApiPort}`;

/** The header that marks a response of the demo backend. */
export const demoBackendHeader = 'x-demo-backend';

/** The header of an error that says which one it is: its id in the table of refusals. */
export const demoErrorHeader = 'x-demo-error';

/**
 * The header that names a request. The backend runs a request once, however often the page has to send it, and gives
 * the first response again. Source: draft-ietf-httpapi-idempotency-key-header.
 */
export const requestIdHeader = 'x-demo-request';
