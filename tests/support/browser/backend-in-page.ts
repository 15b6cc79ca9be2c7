import { expect, type Page } from '@playwright/test';
import { demoApiBase, demoBackendHeader, demoErrorHeader } from '../../../demo-backend/contract/addresses.ts';
import { demoSessions } from '../../../demo-backend/contract/demo-accounts.ts';
import { operations, type OperationId } from '../../../demo-backend/contract/operations.ts';
import * as z from '../../../demo-backend/contract/zod.ts';
import { stateSchema, type State } from '../../../demo-backend/domain/state.ts';

// The demo's backend runs in the open page, so tests reach it through the page.

/** Sends a request to the demo from the page itself, as the page's account, and returns the status and the body. */
const send = (page: Page, method: string, path: string, body?: object) =>
  page.evaluate(
    async ([address, verb, text, initial]) => {
      const authtoken = sessionStorage.getItem('demo-authtoken') ?? initial;
      const response = await fetch(address, {
        method: verb,
        headers: { authtoken, 'content-type': 'application/json' },
        ...(text !== undefined && { body: text }),
      });
      const content: unknown = await response.json();
      return { status: response.status, content };
    },
    [demoApiBase + path, method, body && JSON.stringify(body), demoSessions.thisBrowser.authtoken] as const,
  );

/** Sends a request to the demo from the page itself, as the page's account, and returns the body of the response. */
export async function requestInPage(
  page: Page,
  method: string,
  path: string,
  body?: object,
): Promise<unknown> {
  return (await send(page, method, path, body)).content;
}

/** Calls an operation of the Lab from the page itself, and expects it to succeed. */
export async function callLab(
  page: Page,
  method: 'POST' | 'PUT',
  path: '/clock' | '/network',
  body: object,
): Promise<void> {
  expect((await send(page, method, `/lab${path}`, body)).status).toBe(200);
}

/** Moves the demo's clock forward. */
export const advanceClock = (page: Page, seconds: number): Promise<void> =>
  callLab(page, 'POST', '/clock', { advance_seconds: seconds });

/** Runs in a page: makes the next request to a path fail with an error of the API, "Not now.", and lets all others pass. */
function failIn([path, backend, error]: readonly [string, string, string]): void {
  const original = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    if (!new Request(input, init).url.endsWith(path)) return original(input, init);
    window.fetch = original;
    const body = { error_message: 'Not now.', error_code: 500, errors: {} };
    return Response.json(body, { status: 503, headers: { [backend]: 'true', [error]: 'internal-error' } });
  };
}

const argument = (id: OperationId) => [operations[id].path, demoBackendHeader, demoErrorHeader] as const;

/** Makes the next call of an operation fail in the open page, with "Not now.". */
export const failNext = (page: Page, id: OperationId): Promise<void> => page.evaluate(failIn, argument(id));

/** Makes the first call of an operation fail in each page that this tab opens, with "Not now.". */
export const failFirst = (page: Page, id: OperationId) => page.addInitScript(failIn, argument(id));

/** Runs in the page: reads the demo's state from its database, or replaces it. */
async function exchange(next: unknown): Promise<unknown> {
  const [database] = await indexedDB.databases();
  const open = indexedDB.open(database?.name ?? '');
  await new Promise((resolve) => (open.onsuccess = resolve));
  const store = open.result.transaction('documents', 'readwrite').objectStore('documents');
  const request = next === undefined ? store.get('state') : store.put(next, 'state');
  await new Promise((resolve) => (request.onsuccess = resolve));
  open.result.close();
  return request.result;
}

/** Changes the demo's stored state in a way that no operation can. Opens a page without the demo, which could write too. */
export async function editStoredState(page: Page, edit: (state: State) => State): Promise<void> {
  await page.goto('/docs/developers/faq/');
  const state = z.parse(stateSchema, await page.evaluate(exchange, undefined));
  await page.evaluate(exchange, edit(state));
}
