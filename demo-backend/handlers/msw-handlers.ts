import { http, type HttpRequestHandler } from 'msw/http';
import { demoApiBase } from '../contract/addresses.ts';
import type { FetchHandler } from './fetch-handler.ts';

type MswHandler = ReturnType<HttpRequestHandler>;

/**
 * The demo's API as handlers of Mock Service Worker. There's one for the whole origin, because `route` finds the operation,
 * and responds with 404 to unknown paths and 405 to wrong methods.
 */
export const createMswHandlers = (handle: FetchHandler): MswHandler[] => [
  http.all(`${demoApiBase}/*`, ({ request }) => handle(request)),
];
