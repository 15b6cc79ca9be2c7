import { describe, expect, it } from 'vitest';
import { lockOf } from '../../../src/ui/status.tsx';
import { envelopeOf, type RefusalId } from '../../../demo-backend/contract/refusals.ts';

const until = '2026-11-23T16:40:00.000Z';

const failure = (error: RefusalId) => {
  const body = envelopeOf(error);
  const error_message = body.error_message.replace('{until}', until);
  return { outcome: 'error', status: 422, error, body: { ...body, error_message } } as const;
};

describe('lockOf', () => {
  it('returns the end of the lock, and the message of the API with the time of day', () => {
    const locked = failure('account-locked');
    const lock = lockOf({ ...locked, body: { ...locked.body, locked_until: until } });
    expect(lock?.until).toBe(Date.parse(until));
    expect(lock?.message ?? 'no lock').toMatch(/temporarily locked\. Try again after \d\d:\d\d\.$/);
  });

  it('leaves every other failure alone', () => {
    expect(lockOf(undefined)).toBeUndefined();
    expect(lockOf(failure('invalid-credentials'))).toBeUndefined();
    expect(lockOf(`Something else at ${until}.`)).toBeUndefined();
    expect(lockOf({ outcome: 'no-response' })).toBeUndefined();
  });
});
