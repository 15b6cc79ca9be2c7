/** Whether this is the long suite, `npm run test:long`. */
export const isLong: boolean = process.env['TEST_EFFORT'] === 'long';

/**
 * How often a test repeats something: a few times by default, so that `npm test` stays quick, and many times with
 * `npm run test:long`.
 */
export const repeat = (few: number, many: number): number => (isLong ? many : few);

/** How long a unit or property test may take on a busy machine, in milliseconds. */
export const testTimeout = repeat(60_000, 30 * 60_000);

/**
 * Chooses one of several ways to test an item, in turn; with `npm run test:long`, all of them. So `npm test` covers every item
 * and every way, but not every combination.
 *
 * @param turn the number of the item, from 0
 */
export const inTurn = <Way>(ways: readonly Way[], turn: number): readonly Way[] =>
  isLong ? ways : ways.filter((_, index) => index === turn % ways.length);
