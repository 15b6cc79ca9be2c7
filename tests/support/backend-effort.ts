/** Whether this is the long suite, `npm run test:long`. */
export const isLong: boolean = process.env['TEST_EFFORT'] === 'long';

/**
 * How often a test repeats what it tries: few times by default, so that `npm test` stays quick, and many with
 * `npm run test:long`.
 */
export const repeat = (few: number, many: number): number => (isLong ? many : few);

/** How long such a test may take, in milliseconds. */
export const patience = repeat(60_000, 30 * 60_000);
