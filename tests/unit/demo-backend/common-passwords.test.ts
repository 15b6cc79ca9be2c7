import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { commonPasswords } from '../../../.config/common-passwords-plugin.mjs';
import { commonPasswordList } from '../../../demo-backend/policy/common-password-list.ts';
import { isCommonPassword } from '../../../demo-backend/policy/common-passwords.ts';

describe('isCommonPassword', () => {
  it.each([
    'password',
    'Password',
    '123456',
    'qwerty',
    'Password2026!',
    '!!Dragon99',
    `password${'!'.repeat(56)}`,
  ])('knows %s', async (password) => {
    expect(await isCommonPassword(password)).toBe(true);
  });

  it.each([
    '',
    '!!!',
    'pass-word',
    'Brand-new#2027',
    'correct horse battery staple',
    `password${'!'.repeat(57)}`,
    'a'.repeat(1_000_000),
  ])('has nothing against %.20s', async (password) => {
    expect(await isCommonPassword(password)).toBe(false);
  });
});

it('has nothing against any password while the list cannot be loaded, and tries again', async () => {
  vi.resetModules();
  let attempts = 0;
  vi.doMock(import('../../../demo-backend/policy/common-password-list.ts'), async (load) => {
    attempts += 1;
    if (attempts === 1) throw new Error('offline');
    return load();
  });
  const fresh = await import('../../../demo-backend/policy/common-passwords.ts');
  expect(await fresh.isCommonPassword('password')).toBe(false);
  expect(await fresh.isCommonPassword('password')).toBe(true);
  expect(await fresh.isCommonPassword('123456')).toBe(true);
  expect(attempts).toBe(2);
});

describe('the list', () => {
  it('holds 3000 passwords in lower case, sorted', () => {
    const list = commonPasswordList.split('\n');
    expect(list).toHaveLength(3000);
    expect(list).toEqual(list.map((password) => password.toLowerCase()).toSorted());
  });

  it('takes at most 10 KB with brotli', () => {
    expect(brotliCompressSync(commonPasswordList).byteLength).toBeLessThanOrEqual(10_000);
  });

  it('is put into the site instead of the package', async () => {
    const file = new URL('../../../demo-backend/policy/common-password-list.ts', import.meta.url).pathname;
    const { load } = commonPasswords();
    const code: unknown = typeof load === 'function' ? await Reflect.apply(load, {}, [file]) : undefined;
    expect(code).toBe(`export const commonPasswordList = ${JSON.stringify(commonPasswordList)};`);
  });
});
