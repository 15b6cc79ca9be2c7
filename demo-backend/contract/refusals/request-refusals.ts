import { maximumBodyBytes, requestsPerSecond } from '../limits.ts';
import type { RefusalDefinition } from '../refusals.ts';

/** Errors that don't depend on the operation. */
export const requestRefusals = {
  'invalid-request': {
    status: 422,
    error_code: 119,
    error_message: 'The request is not valid.',
    cause:
      "The body or a parameter doesn't match the documented format, or the request has a query parameter that the demo operation doesn't have. `errors` names the fields.",
    remedy: 'Send the request as the reference describes it.',
  },
  'malformed-json': {
    status: 400,
    error_code: 400,
    error_message: 'The body is not a JSON object.',
    cause: "The body isn't valid JSON, or isn't an object.",
    remedy: 'Send one JSON object.',
  },
  'wrong-media-type': {
    status: 400,
    error_code: 400,
    error_message: 'The body must be sent as application/json.',
    cause: 'The `content-type` header is missing or names another media type.',
    remedy: 'Send `content-type: application/json`.',
  },
  'compressed-body': {
    status: 415,
    error_code: 415,
    error_message:
      'The body has a content-encoding, such as gzip, which is not supported. Send it uncompressed, without that header.',
    cause:
      'The request has a `content-encoding` header, for example because its body is compressed with gzip.',
    remedy: 'Send plain JSON without `content-encoding`.',
  },
  'unreadable-request': {
    status: 400,
    error_code: 400,
    error_message:
      'This is not a valid HTTP/1.1 request. Check that it has exactly one Host header, and less than 16 KiB of headers.',
    cause:
      "On the HTTP port, the bytes received aren't a complete HTTP request, the `Host` header is missing or repeated, or the headers are too long.",
    remedy: 'Send an HTTP/1.1 request with one `Host` header and less than 16 KiB of headers.',
  },
  'unknown-host': {
    status: 421,
    error_code: 421,
    error_message:
      'The host name in the request is unknown. Known names: {names}. To add one, restart the server with --allow-host NAME.',
    cause: "On the HTTP port, the host name in the request isn't one that the server accepts.",
    remedy: 'Use `localhost`, or start the server with `--allow-host NAME`.',
  },
  'foreign-origin': {
    status: 403,
    error_code: 403,
    error_message:
      'Web pages from this origin cannot send this request. To allow them, restart the server with --allow-origin ORIGIN.',
    cause: 'On the HTTP port, a web page from another computer sent a request other than `GET` or `HEAD`.',
    remedy: 'Start the server with `--allow-origin ORIGIN`.',
  },
  'unknown-path': {
    status: 404,
    error_code: 404,
    error_message: 'Path not found.',
    cause: 'No operation has this path.',
    remedy: 'Check the path in the reference.',
  },
  'method-not-allowed': {
    status: 405,
    error_code: 405,
    error_message: 'This path does not support this method.',
    cause: 'The path exists, but not with this method.',
    remedy: 'Use a method from the `Allow` header.',
  },
  'body-too-large': {
    status: 413,
    error_code: 413,
    error_message: `The body is larger than ${maximumBodyBytes / 1024} KiB.`,
    cause: `The body has more than ${maximumBodyBytes.toLocaleString('en-US')} bytes.`,
    remedy: 'Send a smaller body.',
  },
  'rate-limited': {
    status: 429,
    error_code: 429,
    error_message: 'Too many requests. Try again in a moment.',
    cause: `The organization sent more than ${requestsPerSecond} requests in a second, or the demo's network is set to fail this way.`,
    remedy: 'Wait for the number of seconds in the `retry-after` header.',
  },
  'simulated-server-error': {
    status: 500,
    error_code: 500,
    error_message: 'The simulated network returned a server error.',
    cause: "The demo's network is set to fail.",
    remedy: "Set the network's `fault` to `none`.",
  },
  'internal-error': {
    status: 500,
    error_code: 500,
    error_message: 'Something went wrong in the demo.',
    cause: 'A bug in the demo. Nothing was changed.',
    remedy: 'Reset the demo, and report the bug.',
  },
} as const satisfies Record<string, RefusalDefinition>;
