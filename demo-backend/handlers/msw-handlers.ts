import { http, type HttpRequestHandler } from 'msw/http';
import { demoApiBase } from '../contract/addresses.ts';
import type { FetchHandler } from './fetch-handler.ts';

type MswHandler = ReturnType<HttpRequestHandler>;

/**
 * The demo's API as handlers of Mock Service Worker. There's one for the whole origin, because the API does its own routing,
 * including 404 for unknown paths and 405 for wrong methods.
 */
export const createMswHandlers = (handle: FetchHandler): MswHandler[] => [
  http.all(`${demoApiBase}/*`, ({ request }) => handle(request)),
];
