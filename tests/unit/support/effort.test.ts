import { expect, test } from 'vitest';
import { inTurn, isLong } from '../../support/runner/effort.ts';

test('each item is tried in one way, and each way with an item', () => {
  const ways = ['light', 'dark', 'forced'];
  const tried = [0, 1, 2, 3].map((turn) => inTurn(ways, turn));
  expect(tried).toEqual(isLong ? [ways, ways, ways, ways] : [['light'], ['dark'], ['forced'], ['light']]);
});
