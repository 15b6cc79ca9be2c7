import { expect, it } from 'vitest';
import { mask, maskSecrets, maskSecretsInPath } from '../../../src/lib/mask-secrets.ts';

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
});
