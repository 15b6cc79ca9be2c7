import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { commonPasswords } from '../../../.config/common-passwords-plugin.mjs';
import { commonPasswordList } from '../../../demo-backend/policy/common-password-list.ts';
import { isCommonPassword } from '../../../demo-backend/policy/common-passwords.ts';

describe('isCommonPassword', () => {
  it.each(['password', 'Password', '123456', 'qwerty', 'Password2026!', '!!Dragon99'])(
    'knows %s',
    async (password) => {
      expect(await isCommonPassword(password)).toBe(true);
    },
  );

  it.each(['', '!!!', 'Brand-new#2027', 'correct horse battery staple', 'a'.repeat(1_000_000)])(
    'has nothing against %.20s',
    async (password) => {
      expect(await isCommonPassword(password)).toBe(false);
    },
  );
});

describe('the list', () => {
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
