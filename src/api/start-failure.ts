/** Why the demo doesn't run in this page. */
export type StartFailure = 'insecure-context' | 'code-not-loaded' | 'unknown';

/** What happened, and what to do about it, in a sentence or two for readers. */
export function describeStartFailure(failure: StartFailure): string {
  switch (failure) {
    case 'insecure-context':
      return 'The demo needs a secure connection. Open this page over HTTPS or on localhost.';
    case 'code-not-loaded':
      return navigator.onLine
        ? "The demo's code couldn't load. The site may have been updated since you opened this page. Try again, or reload the page."
        : "The demo's code couldn't load because you're offline. The demo starts when you're back online.";
    case 'unknown':
      return "The demo couldn't start in this browser.";
  }
}

/** Whether starting again can help. */
export const canRetry = (failure: StartFailure): boolean => failure !== 'insecure-context';
