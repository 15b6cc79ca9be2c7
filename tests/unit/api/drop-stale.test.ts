import { describe, expect, it } from 'vitest';
import { dropStale } from '../../../src/api/drop-stale.ts';

/** Sends a request twice, and lets the responses arrive in a given order. */
async function respondIn(order: readonly (0 | 1)[]): Promise<(readonly [string, boolean])[]> {
  const respond: ((response: string) => void)[] = [];
  const delivered: (readonly [string, boolean])[] = [];
  const send = dropStale(
    () =>
      new Promise<string>((resolve) => {
        respond.push(resolve);
      }),
    (response, isNewest) => delivered.push([response, isNewest]),
  );
  const sent = [send(), send()];
  for (const at of order) {
    respond[at]?.(['old', 'new'][at] ?? '');
    await sent[at];
  }
  return delivered;
}

describe('dropStale', () => {
  it('delivers responses that arrive in order, and says which belongs to the newest request', async () => {
    expect(await respondIn([0, 1])).toEqual([
      ['old', false],
      ['new', true],
    ]);
  });

  it('drops a response that arrives after a newer one', async () => {
    expect(await respondIn([1, 0])).toEqual([['new', true]]);
  });
});
