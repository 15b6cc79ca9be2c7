import type { Page } from '@playwright/test';
import { demoApiBase } from '../../../demo-backend/contract/base-path.ts';
import { demoSessions } from '../../../demo-backend/contract/demo-accounts.ts';

/** Sends a request to the demo from the page itself, as the page's account, and returns the body of the response. */
export const askInPage = (page: Page, method: string, path: string, body?: object): Promise<unknown> =>
  page.evaluate(
    async ([address, verb, text, initial]) => {
      const authtoken = sessionStorage.getItem('demo-authtoken') ?? initial;
      const response = await fetch(address, {
        method: verb,
        headers: { authtoken, 'content-type': 'application/json' },
        ...(text !== undefined && { body: text }),
      });
      const answer: unknown = await response.json();
      return answer;
    },
    [demoApiBase + path, method, body && JSON.stringify(body), demoSessions.thisBrowser.authtoken] as const,
  );
