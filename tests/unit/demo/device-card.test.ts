import { expect, it } from 'vitest';
import { firstDevice, nextDevice, type DeviceAnswer } from '../../../src/demo/app/device-card.tsx';

type Given = NonNullable<DeviceAnswer>;
const refusal = (status: number): Given => ({
  outcome: 'error',
  status,
  error: status === 401 ? 'not-logged-in' : 'internal-error',
  body: { error_message: 'No.', error_code: 105, errors: {} },
});
const lost: Given = { outcome: 'no-response' };

it('signs a device out on a 401, and on nothing else', () => {
  for (const answer of [refusal(429), refusal(500), lost]) {
    expect(nextDevice(firstDevice, answer)).toEqual({ answer, signedOut: false });
  }
  expect(nextDevice(firstDevice, refusal(401)).signedOut).toBe(true);
});

it('keeps a device signed out while its answers are lost', () => {
  const signedOut = nextDevice(firstDevice, refusal(401));
  for (const answer of [refusal(429), refusal(500), lost]) {
    expect(nextDevice(signedOut, answer)).toEqual({ answer, signedOut: true });
  }
});
