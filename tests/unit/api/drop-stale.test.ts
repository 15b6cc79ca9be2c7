import { describe, expect, it } from 'vitest';
import { dropStale } from '../../../src/api/drop-stale.ts';

/** A question that is put twice and answered by hand, in any order. */
async function answerIn(order: readonly (0 | 1)[]): Promise<(readonly [string, boolean])[]> {
  const answers: ((answer: string) => void)[] = [];
  const told: (readonly [string, boolean])[] = [];
  const ask = dropStale(
    () =>
      new Promise<string>((resolve) => {
        answers.push(resolve);
      }),
    (answer, isNewest) => told.push([answer, isNewest]),
  );
  const asked = [ask(), ask()];
  for (const at of order) {
    answers[at]?.(['old', 'new'][at] ?? '');
    await asked[at];
  }
  return told;
}

describe('dropStale', () => {
  it('tells every answer that comes in order, and which one is the newest', async () => {
    expect(await answerIn([0, 1])).toEqual([
      ['old', false],
      ['new', true],
    ]);
  });

  it('leaves out an answer that a newer one has overtaken', async () => {
    expect(await answerIn([1, 0])).toEqual([['new', true]]);
  });
});
