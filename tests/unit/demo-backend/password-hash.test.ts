import { pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import { defaultIterations, pbkdf2 } from '../../../demo-backend/domain/password-hash.ts';
import { equalSecrets, fromHex, toHex } from '../../../demo-backend/domain/secrets.ts';
import { systemPorts } from '../../../demo-backend/ports/system-ports.ts';
import { repeatableRandom } from '../../support/backend/backend.ts';

const cheap = pbkdf2(repeatableRandom(), 1);

describe('the hash that the page and the server use', () => {
  it('is PBKDF2-HMAC-SHA-256 with 600,000 iterations and a 16-byte salt', async () => {
    expect(defaultIterations).toBe(600_000);
    const record = await systemPorts.passwordHash.hash('Reader#2026');
    const expected = pbkdf2Sync('Reader#2026', fromHex(record.salt), 600_000, 32, 'sha256').toString('hex');
    expect(record.salt).toMatch(/^[0-9a-f]{32}$/);
    expect(record).toEqual({ salt: record.salt, iterations: 600_000, hash: expected });
  });

  it.each(['ada', 'olu', 'mira'] as const)('is the one of the seed for %s', async (id) => {
    const record = systemPorts.seedPasswords[id];
    expect(record.iterations).toBe(600_000);
    expect(await systemPorts.passwordHash.verify(demoAccounts[id].password, record)).toBe(true);
  });
});

describe('pbkdf2', () => {
  it('takes the right password and no other', async () => {
    const record = await cheap.hash('Right#1');
    expect(await cheap.verify('Right#1', record)).toBe(true);
    expect(await cheap.verify('Right#1 ', record)).toBe(false);
    expect(await cheap.verify('right#1', record)).toBe(false);
  });

  it('salts each record anew', async () => {
    const [one, two] = [await cheap.hash('same'), await cheap.hash('same')];
    expect(one.salt).not.toBe(two.salt);
    expect(one.hash).not.toBe(two.hash);
  });

  it('takes both forms of a composed character', async () => {
    expect(await cheap.verify('cafe\u0301', await cheap.hash('caf\u00e9'))).toBe(true);
  });

  it('keeps the number of iterations of a stored record', async () => {
    const record = await pbkdf2(repeatableRandom(), 3).hash('Right#1');
    expect(await cheap.verify('Right#1', record)).toBe(true);
  });
});

describe('equalSecrets', () => {
  it('compares', () => {
    expect(equalSecrets('abc', 'abc')).toBe(true);
    expect(equalSecrets('abc', 'abd')).toBe(false);
    expect(equalSecrets('abc', 'ab')).toBe(false);
    expect(equalSecrets('', '')).toBe(true);
  });
});

describe('hexadecimal digits', () => {
  it('stand for bytes, there and back', () => {
    expect(toHex(Uint8Array.of(0, 15, 255))).toBe('000fff');
    expect(fromHex('000fff')).toEqual(Uint8Array.of(0, 15, 255));
  });

  it.each(['0', 'zz', '0g'])('are not %j', (text) => {
    expect(() => fromHex(text)).toThrow(TypeError);
  });
});
