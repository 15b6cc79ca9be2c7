import type { BrowserContext, ConsoleMessage, Request } from '@playwright/test';
import { isForDemo } from '../../../demo-backend/handlers/fetch-handler.ts';

/** What no page may do unless the test allows it first. */
export interface Problems {
  /**
   * Allows problems of this kind in this test.
   *
   * @param pattern matches the problem's text as a failing test prints it
   */
  allow(pattern: RegExp): void;
  /** Watches a context that the test created. The test's own `context` and its tabs are watched already. */
  watch(context: BrowserContext): Promise<void>;
  /** The problems so far that no one allowed. */
  unexpected(): string[];
}

/**
 * Chromium itself writes this line for every response of 400 and above, even from a service worker (seen with version
 * 156). Errors are part of what the demo shows, so at the demo's own addresses, and only there, the line is ignored.
 */
const isDemoRefusal = (message: ConsoleMessage) =>
  /^Failed to load resource: the server responded with a status of 4\d\d /.test(message.text()) &&
  isForDemo(message.location().url);

/** The console line with its address, which "Failed to load resource" doesn't name. */
const describe = (message: ConsoleMessage) =>
  `console ${message.type()}: ${message.text()} (${message.location().url || 'no address'})`;

const isWorthReading = (message: ConsoleMessage) =>
  ['error', 'warning', 'assert'].includes(message.type()) && !isDemoRefusal(message);

/** A violation of the page's policy becomes a console error that names the directive and what it blocked. */
export function reportPolicyViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    const place = `${event.sourceFile}:${event.lineNumber}`;
    console.error(
      `Content-Security-Policy: ${event.effectiveDirective} blocks ${event.blockedURI} at ${place}`,
    );
  });
}

/** Whether a request goes to another host than the site's. Those of the demo don't: no server is behind their origin. */
export const leaves = (url: string, origin: string) =>
  /^(https?|wss?):/.test(url) && new URL(url).host !== new URL(origin).host && !isForDemo(url);

/** Whether a request could send something typed to the site's own server, which only serves files. */
const sendsToServer = (request: Request) =>
  /^https?:/.test(request.url()) && !isForDemo(request.url()) && request.method() !== 'GET';

/**
 * Collects what goes wrong in a browser context: console errors and warnings, uncaught exceptions, policy violations,
 * requests to anywhere but the site, and requests to the site that are more than a GET of a file.
 *
 * @param origin the only origin that pages may talk to
 */
export async function watchProblems(context: BrowserContext, origin: string): Promise<Problems> {
  const found: string[] = [];
  const allowed: RegExp[] = [];
  const watch = async (each: BrowserContext) => {
    each.on('console', (message) => {
      if (isWorthReading(message)) found.push(describe(message));
    });
    each.on('weberror', (error) => found.push(`uncaught: ${error.error().stack || String(error.error())}`));
    each.on('request', (request) => {
      if (leaves(request.url(), origin))
        found.push(`request leaves the site: ${request.method()} ${request.url()}`);
      if (sendsToServer(request))
        found.push(`request that isn't a GET of a file: ${request.method()} ${request.url()}`);
    });
    each.on('page', (page) => {
      page.on('websocket', (socket) => {
        if (leaves(socket.url(), origin)) found.push(`connection leaves the site: ${socket.url()}`);
      });
    });
    await each.addInitScript(reportPolicyViolations);
  };
  await watch(context);
  return {
    allow: (pattern) => allowed.push(pattern),
    watch,
    unexpected: () => found.filter((problem) => !allowed.some((pattern) => pattern.test(problem))),
  };
}
