import type { Page } from '@playwright/test';
import { demoBackendHeader } from '../../../demo-backend/contract/base-path.ts';
import { operations, type OperationId } from '../../../demo-backend/contract/operations.ts';

/** Runs in a page: makes the next request to a path fail with an error of the API, "Not now.", and lets all others pass. */
function failIn([path, header]: readonly [string, string]): void {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    if (!new Request(input, init).url.endsWith(path)) return send(input, init);
    window.fetch = send;
    const body = { error_message: 'Not now.', error_code: 500, errors: {} };
    return Response.json(body, { status: 503, headers: { [header]: 'true' } });
  };
}

const argument = (id: OperationId) => [operations[id].path, demoBackendHeader] as const;

/** Makes the next call of an operation fail in the open page, with "Not now.". */
export const failNext = (page: Page, id: OperationId): Promise<void> => page.evaluate(failIn, argument(id));

/** Makes the first call of an operation fail in each page that this tab opens, with "Not now.". */
export const failFirst = (page: Page, id: OperationId) => page.addInitScript(failIn, argument(id));
