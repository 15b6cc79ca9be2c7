import type { BrowserContext, ConsoleMessage, Request } from '@playwright/test';
import { isForDemo } from '../../../demo-backend/handlers/fetch-handler.ts';

/** The problems that fail a test unless it allows them. */
export interface Problems {
  /**
   * Allows problems of this kind in this test.
   *
   * @param pattern matches the problem's text as a failing test prints it
   */
  allow(pattern: RegExp): void;
  /** Watches a context that the test created. The test's own `context` and its tabs are watched already. */
  watch(context: BrowserContext): Promise<void>;
  /** The problems so far that the test doesn't allow. */
  unexpected(): string[];
}

/**
 * Chromium logs this line for every response of 400 and above, even from a service worker (seen with version 156). The demo
 * returns errors on purpose, so at its own addresses, and only there, the line isn't a problem.
 */
const isDemoError = (message: ConsoleMessage) =>
  /^Failed to load resource: the server responded with a status of 4\d\d /.test(message.text()) &&
  isForDemo(message.location().url);

/** The console line with its address, which "Failed to load resource" doesn't name. */
const describe = (message: ConsoleMessage) =>
  `console ${message.type()}: ${message.text()} (${message.location().url || 'no address'})`;

const isProblem = (message: ConsoleMessage) =>
  ['error', 'warning', 'assert'].includes(message.type()) && !isDemoError(message);

/** Runs in the page: logs each violation of its Content-Security-Policy as an error that names the directive and what it blocked. */
export function reportPolicyViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    const place = `${event.sourceFile}:${event.lineNumber}`;
    console.error(
      `Content-Security-Policy: ${event.effectiveDirective} blocks ${event.blockedURI} at ${place}`,
    );
  });
}

/** Whether a request goes to a host other than the site's. The demo's requests don't, because their origin has no server. */
export const leavesSite = (url: string, origin: string) =>
  /^(https?|wss?):/.test(url) && new URL(url).host !== new URL(origin).host && !isForDemo(url);

/** Whether a request could send something typed to the site's own server, which only serves files. */
const sendsToServer = (request: Request) =>
  /^https?:/.test(request.url()) && !isForDemo(request.url()) && request.method() !== 'GET';

/**
 * Collects what goes wrong in a browser context: console errors and warnings, uncaught exceptions, policy violations, requests
 * to other sites, and requests to the site with a method other than GET.
 *
 * @param origin the only origin that pages may talk to
 */
export async function watchProblems(context: BrowserContext, origin: string): Promise<Problems> {
  const found: string[] = [];
  const allowed: RegExp[] = [];
  const watch = async (each: BrowserContext) => {
    each.on('console', (message) => {
      if (isProblem(message)) found.push(describe(message));
    });
    each.on('weberror', (error) => found.push(`uncaught: ${error.error().stack || String(error.error())}`));
    each.on('request', (request) => {
      if (leavesSite(request.url(), origin))
        found.push(`request leaves the site: ${request.method()} ${request.url()}`);
      if (sendsToServer(request))
        found.push(`request that isn't a GET of a file: ${request.method()} ${request.url()}`);
    });
    each.on('page', (page) => {
      page.on('websocket', (socket) => {
        if (leavesSite(socket.url(), origin)) found.push(`connection leaves the site: ${socket.url()}`);
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
