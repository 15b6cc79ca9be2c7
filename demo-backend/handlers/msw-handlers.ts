import { http, type HttpRequestHandler } from 'msw/http';
import type { FetchHandler } from './fetch-handler.ts';

type MswHandler = ReturnType<HttpRequestHandler>;

/**
 * The demo's API as handlers of Mock Service Worker: one for the whole base, because the operations table does the
 * routing, with a 404 for unknown paths and a 405 for wrong methods.
 *
 * @param base as the fetch handler's
 */
export const createMswHandlers = (handle: FetchHandler, base: string): MswHandler[] => [
  http.all(`${base}/*`, ({ request }) => handle(request)),
];
