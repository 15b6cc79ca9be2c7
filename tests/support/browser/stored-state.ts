import type { Page } from '@playwright/test';
import * as z from 'zod/mini';
import { stateSchema, type State } from '../../../demo-backend/domain/state.ts';

/** Runs in the page: reads the demo's state from its database, or puts another one in its place. */
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

/** Changes the stored state of the demo in a way that no operation can. On a page without the demo, which would write. */
export async function editStoredState(page: Page, edit: (state: State) => State): Promise<void> {
  await page.goto('/docs/developers/faq/');
  const state = z.parse(stateSchema, await page.evaluate(exchange, undefined));
  await page.evaluate(exchange, edit(state));
}
