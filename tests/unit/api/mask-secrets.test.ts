import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { secretFieldNames } from '../../../demo-backend/contract/operations.ts';
import { secret } from '../../../demo-backend/contract/schemas.ts';
import { mask, maskSecrets, maskSecretsInPath } from '../../../src/api/mask-secrets.ts';

it('masks the fields that the contract declares as secret, and no others', () => {
  expect([...secretFieldNames].toSorted()).toEqual([
    'authtoken',
    'backup_codes',
    'current_password',
    'otpauth_url',
    'password',
    'password_confirmation',
    'qr_code',
    'reset_password_token',
    'reset_url',
    'secret',
    'tfa_token',
  ]);
  expect(maskSecrets({ recovery_key: 'x' })).toEqual({ recovery_key: 'x' });
  z.object({ email: z.string(), ...secret({ recovery_key: z.string() }) });
  expect(maskSecrets({ recovery_key: 'x' })).toEqual({ recovery_key: mask });
  expect(maskSecretsInPath('/x?recovery_key=abc')).toBe(`/x?recovery_key=${mask}`);
});

it('masks secrets wherever they stand and leaves the rest', () => {
  expect(
    maskSecrets({
      user: { email: 'a@example.com', password: 'x', tfa_token: '123456' },
      codes: [{ secret: 's' }],
    }),
  ).toEqual({ user: { email: 'a@example.com', password: mask, tfa_token: mask }, codes: [{ secret: mask }] });
});

it('masks a list of secrets and leaves what is said about a field', () => {
  expect(maskSecrets({ backup_codes: ['a', 'b'], errors: { password: ['is too short.'] } })).toEqual({
    backup_codes: mask,
    errors: { password: ['is too short.'] },
  });
});

it('masks secrets of other types', () => {
  expect(maskSecrets({ tfa_token: 123456, password: { a: 'x' }, secret: null })).toEqual({
    tfa_token: mask,
    password: mask,
    secret: null,
  });
});

it('leaves what is no object', () => {
  expect(maskSecrets(undefined)).toBeUndefined();
  expect(maskSecrets(null)).toBeNull();
  expect(maskSecrets([1, 'a'])).toEqual([1, 'a']);
});

it('masks both the token and the address of an emailed link', () => {
  const email = { to: 'ada@example.com', reset_password_token: 'abc', reset_url: '/demo/?x=abc' };
  expect(maskSecrets({ emails: [email] })).toEqual({
    emails: [{ to: 'ada@example.com', reset_password_token: mask, reset_url: mask }],
  });
});

it('masks the token in a path and leaves the rest', () => {
  expect(maskSecretsInPath('/dashboard/password-policy?reset_password_token=abc&page=2')).toBe(
    `/dashboard/password-policy?reset_password_token=${mask}&page=2`,
  );
  expect(maskSecretsInPath('/v3/user')).toBe('/v3/user');
  expect(maskSecretsInPath('/x?reset%5Fpassword_token=abc')).toBe(`/x?reset_password_token=${mask}`);
});

it('masks the value of a parameter whole, and each parameter by its own name', () => {
  expect(maskSecretsInPath('/x?a=1?password=2&password=a?b=c&secret')).toBe(
    `/x?a=1?password=2&password=${mask}&secret`,
  );
});

it('takes no longer for many signs than for few, and goes no deeper than it can', () => {
  const start = performance.now();
  const path = '?'.repeat(1_000_000);
  expect(maskSecretsInPath(path)).toBe(path);
  expect(performance.now() - start).toBeLessThan(1000);
  const deep: unknown = JSON.parse(`${'{"errors":['.repeat(8000)}"x"${']}'.repeat(8000)}`);
  expect(JSON.stringify(maskSecrets(deep))).toContain(mask);
});

it('masks a secret below errors that are no sentences', () => {
  expect(maskSecrets({ errors: { password: 'x', user: { password: ['y'] } } })).toEqual({
    errors: { password: mask, user: { password: mask } },
  });
});
