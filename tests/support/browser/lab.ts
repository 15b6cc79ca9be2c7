import { expect, type Page } from '@playwright/test';
import { demoApiBase } from '../../../demo-backend/contract/base-path.ts';

/** Calls an operation of the Lab as a program in the page would; fails unless it is done. */
export async function callLab(
  page: Page,
  method: 'POST' | 'PUT',
  path: '/clock' | '/network',
  body: object,
): Promise<void> {
  const status = await page.evaluate(
    async (call) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(call.path, { method: call.method, headers, body: call.body });
      return response.status;
    },
    { method, path: `${demoApiBase}/lab${path}`, body: JSON.stringify(body) },
  );
  expect(status).toBe(200);
}

/** Moves the demo's clock forward. */
export const advanceClock = (page: Page, seconds: number): Promise<void> =>
  callLab(page, 'POST', '/clock', { advance_seconds: seconds });
