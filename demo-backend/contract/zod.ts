import * as z from 'zod/mini';

/*
 * zod, set up for this project. Under a Content-Security-Policy without `unsafe-eval`, browsers report zod's check for
 * `new Function` as a violation, so no module imports zod itself.
 */
z.config({ jitless: true });

export * from 'zod/mini';
