import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { type APIRequestContext, type BrowserContext, expect, type Page } from '@playwright/test';
import * as z from 'zod/mini';
import { isForDemo } from '../../demo-backend/handlers/fetch-handler.ts';

/** The kinds of files by which the figures are split. */
const kinds = ['html', 'css', 'js', 'other'] as const;

/** What the browser loaded for a page, in bytes after Brotli. */
export interface PageWeight {
  bytes: Record<(typeof kinds)[number], number>;
  total: number;
  requests: number;
}

const compress = promisify(brotliCompress);

function kindOf(contentType: string): (typeof kinds)[number] {
  if (contentType.startsWith('text/html')) return 'html';
  if (contentType.startsWith('text/css')) return 'css';
  return /javascript/.test(contentType) ? 'js' : 'other';
}

/**
 * Records the addresses that a context requests, including the scripts of its workers, each once. The demo's API responds in
 * the browser, so requests to it don't count.
 */
export function recordAddresses(context: BrowserContext): Set<string> {
  const addresses = new Set<string>();
  context.on('request', (request) => {
    const { protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !isForDemo(request.url())) addresses.add(request.url());
  });
  context.on('serviceworker', (worker) => addresses.add(worker.url()));
  return addresses;
}

/** Measures files: loads each again and compresses it, which a real server does but the preview server doesn't. */
export async function weigh(addresses: Iterable<string>, request: APIRequestContext): Promise<PageWeight> {
  const weight: PageWeight = { bytes: { html: 0, css: 0, js: 0, other: 0 }, total: 0, requests: 0 };
  for (const address of addresses) {
    const response = await request.get(address);
    const { length } = await compress(await response.body());
    weight.bytes[kindOf(response.headers()['content-type'] ?? '')] += length;
    weight.total += length;
    weight.requests += 1;
  }
  return weight;
}

/** Prints one line of figures, in the order of {@link kinds}. */
export function printWeight(name: string, { bytes, total, requests }: PageWeight, rest: string): void {
  const parts = kinds.map((kind) => `${kind} ${bytes[kind]}`).join(', ');
  console.log(`${name}: ${total} bytes in ${requests} requests (${parts}), ${rest}`);
}

/** Runs in the page: the milliseconds that tasks of over 50 ms blocked the main thread so far. */
function readLongTasks(): Promise<number> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const tasks = list.getEntries().filter(({ entryType }) => entryType === 'longtask');
      resolve(tasks.reduce((sum, { duration }) => sum + duration, 0));
    });
    observer.observe({ type: 'longtask', buffered: true });
    // Without a long task, the observer would never be called. A page always has one navigation entry.
    observer.observe({ type: 'navigation', buffered: true });
  });
}

/** The milliseconds for which long tasks blocked the page. They depend on the computer, so there is no budget. */
export const measureLongTasks = (page: Page) => page.evaluate(readLongTasks);

const trace = z.object({
  traceEvents: z.array(
    z.object({ name: z.string(), args: z.optional(z.object({ elementCount: z.optional(z.number()) })) }),
  ),
});

/**
 * The largest number of elements that the browser restyles at once while `act` runs, from the browser's trace. A CSS rule
 * that depends on the whole page would restyle every element at each key press.
 */
export async function countRestyled(page: Page, act: () => Promise<unknown>): Promise<number> {
  const browser = page.context().browser();
  await browser?.startTracing(page, { categories: ['devtools.timeline'] });
  await act();
  const recorded = await browser?.stopTracing();
  const { traceEvents } = trace.parse(JSON.parse(String(recorded)));
  const counts = traceEvents
    .filter(({ name }) => name === 'UpdateLayoutTree')
    .map(({ args }) => args?.elementCount ?? 0);
  expect(counts.length, 'style recalculations').toBeGreaterThan(0);
  return Math.max(...counts);
}
