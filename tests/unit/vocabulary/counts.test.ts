import { expect, it } from 'vitest';
import { countSessions, describeTimeLeft } from '../../../src/vocabulary/counts.ts';

it.each([
  [0, 'No sessions'],
  [1, 'One session'],
  [4, 'Four sessions'],
  [10, 'Ten sessions'],
  [20, '20 sessions'],
])('%i is told as "%s"', (count, words) => {
  expect(countSessions(count)).toBe(words);
});

it.each([
  [15 * 60_000, '15 minutes'],
  [14 * 60_000 + 1, '15 minutes'],
  [5 * 60_000, 'Five minutes'],
  [60_000, 'One minute'],
  [59_999, 'Less than a minute'],
])('%i milliseconds are told as "%s"', (duration, words) => {
  expect(describeTimeLeft(duration)).toBe(words);
});
