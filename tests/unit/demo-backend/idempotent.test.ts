import { expect, it } from 'vitest';
import { demoApiBase, requestIdHeader } from '../../../demo-backend/contract/addresses.ts';
import { idempotent } from '../../../demo-backend/handlers/idempotent.ts';

/** A handler that counts, and a request to it that carries an id or none. */
function counter() {
  let count = 0;
  const handle = idempotent(() => {
    count += 1;
    return Promise.resolve(new Response(String(count)));
  });
  return async (id?: string) => {
    const headers = id === undefined ? {} : { [requestIdHeader]: id };
    const response = await handle(new Request(`${demoApiBase}/v3/user`, { headers }));
    return response?.text();
  };
}

it('runs a request that is sent again only once, and returns the same response', async () => {
  const send = counter();
  expect(await Promise.all([send('a'), send('a')])).toEqual(['1', '1']);
  expect(await send('a')).toBe('1');
  expect(await send('b')).toBe('2');
});

it('runs every request without an id', async () => {
  const send = counter();
  expect([await send(), await send()]).toEqual(['1', '2']);
});

it('remembers the last fifty requests', async () => {
  const send = counter();
  for (let index = 0; index <= 50; index += 1) await send(String(index));
  expect(await send('1')).toBe('2');
  expect(await send('0')).toBe('52');
});
