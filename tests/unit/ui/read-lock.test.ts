import { describe, expect, it } from 'vitest';
import { readLock } from '../../../src/ui/read-lock.ts';
import { refusals } from '../../../demo-backend/contract/refusals.ts';

const until = '2026-11-23T16:40:00.000Z';
const locked = refusals['account-locked'].error_message.replace('{until}', until);

describe('readLock', () => {
  it('reads the end of the lock from the sentence of the API', () => {
    const lock = readLock(locked);
    expect(lock?.until).toBe(Date.parse(until));
    expect(lock?.sentence ?? 'no lock').toMatch(/temporarily locked\. Try again after \d\d:\d\d\.$/);
  });

  it('leaves every other sentence alone', () => {
    expect(readLock(undefined)).toBeUndefined();
    expect(readLock(refusals['invalid-credentials'].error_message)).toBeUndefined();
    expect(readLock(`Something else at ${until}.`)).toBeUndefined();
  });
});
