/**
 * The origin of the demo API in the page. No name below `.invalid` ever resolves (RFC 2606, RFC 6761), so a request
 * that the mock doesn't catch reaches no server, and no typed password leaves the machine.
 */
export const demoApiBase = 'https://contentstack-demo.invalid';

/** The default port of `npm run api`. */
export const localApiPort = 4010;

/** The address of the demo API at that port. */
export const localApiAddress = `http://localhost:${localApiPort}`;

/** The header that marks a response of the demo backend. */
export const demoBackendHeader = 'x-demo-backend';

/** The header that identifies an error: its ID in the table of errors. */
export const demoErrorHeader = 'x-demo-error';

/**
 * The header that identifies a request. If the page has to send a request again, the backend doesn't run it twice, but
 * returns the first response. Source: draft-ietf-httpapi-idempotency-key-header.
 */
export const requestIdHeader = 'x-demo-request';

/** The query parameter with the token, in a reset link and in `getPasswordPolicy`. */
export const resetTokenParameter = 'reset_password_token';

/** The link in the email, as a path on the documentation's site. */
export const resetLink = (token: string): string =>
  `/demo/?${resetTokenParameter}=${encodeURIComponent(token)}`;
