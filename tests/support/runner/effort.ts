/** Whether this is the long suite, `npm run test:long`. */
export const isLong: boolean = process.env['TEST_EFFORT'] === 'long';

/**
 * How often a test repeats what it tries: few times by default, so that `npm test` stays quick, and many with
 * `npm run test:long`.
 */
export const repeat = (few: number, many: number): number => (isLong ? many : few);

/** How long such a test may take, in milliseconds. */
export const patience = repeat(60_000, 30 * 60_000);

/**
 * Of the ways in which one thing is tried, the one whose turn it is, and all with `npm run test:long`. The next thing
 * gets the next way, so `npm test` tries each thing and each way, but not every pair of them.
 *
 * @param turn the number of the thing, from 0
 */
export const inTurn = <Way>(ways: readonly Way[], turn: number): readonly Way[] =>
  isLong ? ways : ways.filter((_, index) => index === turn % ways.length);
