import { describe, expect, it } from 'vitest';
import { newestOnly } from '../../../src/lib/newest-only.ts';

/** A question that is answered by hand, in any order. */
function byHand() {
  const answers: ((answer: string) => void)[] = [];
  const told: string[] = [];
  const ask = newestOnly(
    () =>
      new Promise<string>((resolve) => {
        answers.push(resolve);
      }),
    (answer) => told.push(answer),
  );
  return { ask, told, answer: (at: number, text: string) => answers[at]?.(text) };
}

describe('newestOnly', () => {
  it('tells every answer that comes before the next question', async () => {
    const { ask, told, answer } = byHand();
    for (const [at, text] of ['first', 'second'].entries()) {
      const asked = ask();
      answer(at, text);
      await asked;
    }
    expect(told).toEqual(['first', 'second']);
  });

  it('leaves out an answer that comes after a later question, in whatever order', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const { ask, told, answer } = byHand();
      const asked = [ask(), ask()];
      for (const at of order) answer(at, ['old', 'new'][at] ?? '');
      await Promise.all(asked);
      expect(told).toEqual(['new']);
    }
  });
});
