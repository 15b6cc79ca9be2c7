import * as z from 'zod/mini';

/*
 * Under a Content-Security-Policy without `unsafe-eval`, zod's check for `new Function` alone is reported as a
 * violation. Every module with schemas imports this one first.
 */
z.config({ jitless: true });
