import { expect, it } from 'vitest';
import type { CallResult } from '../../../src/api/client.ts';
import { initialDevice, nextDevice } from '../../../src/demo/app/other-sessions.tsx';

type Given = CallResult<'getUser'>;
const refusal = (status: number): Given => ({
  outcome: 'error',
  status,
  error: status === 401 ? 'not-logged-in' : 'internal-error',
  body: { error_message: 'No.', error_code: 105, errors: {} },
});
const lost: Given = { outcome: 'no-response' };

it('signs a device out on a 401, and on nothing else', () => {
  for (const result of [refusal(429), refusal(500), lost]) {
    expect(nextDevice(initialDevice, result)).toEqual({ result, signedOut: false });
  }
  expect(nextDevice(initialDevice, refusal(401)).signedOut).toBe(true);
});

it('keeps a device signed out while its responses are lost', () => {
  const signedOut = nextDevice(initialDevice, refusal(401));
  for (const result of [refusal(429), refusal(500), lost]) {
    expect(nextDevice(signedOut, result)).toEqual({ result, signedOut: true });
  }
});
