import { describe, expect, it } from 'vitest';
import { effectivePolicy } from '../../../demo-backend/policy/effective-policy.ts';
import {
  evaluatePolicy,
  normalizePassword,
  unmetRules,
} from '../../../demo-backend/policy/evaluate-policy.ts';
import { defaultPolicy } from '../../../demo-backend/policy/password-policy.ts';
import { policyRules } from '../../../demo-backend/policy/policy-rules.ts';

const unmetIds = (password: string, minimum_length = 8, currentPassword?: string) =>
  evaluatePolicy(password, { minimum_length, duration_days: 0 }, currentPassword).flatMap((rule) =>
    rule.met ? [] : [rule.id],
  );

describe('the rules', () => {
  it.each([
    ['Abcdef1!', []],
    ['Abcde1!', ['minimum-length']],
    ['abcdef1!', ['uppercase-letter']],
    ['Abcdefg!', ['digit']],
    ['Abcdefg1', ['special-character']],
    ['abcd1234', ['uppercase-letter', 'special-character']],
    ['', ['minimum-length', 'uppercase-letter', 'digit', 'special-character']],
    ['Correct horse battery 1', []],
    ['Žluťoučký kůň 7', []],
    ['ЖЖжжжжж7 ', []],
    ['Ⅷ-Abcdefg', ['digit']],
  ])('judge %j', (password, unmet) => {
    expect(unmetIds(password)).toEqual(unmet);
  });

  it('take the minimum length of the policy', () => {
    expect(unmetIds('Abcdef1!xyz', 12)).toEqual(['minimum-length']);
    expect(unmetIds('Abcdef1!xyzä', 12)).toEqual([]);
  });

  it('refuse the current password again, in whatever form it is typed', () => {
    expect(unmetIds('Café-2026', 8, 'Café-2026'.normalize('NFD'))).toEqual(['not-the-current-one']);
    expect(unmetIds('Café-2027', 8, 'Café-2026')).toEqual([]);
  });

  it('say what they ask for, and what is wrong', () => {
    const rules = evaluatePolicy('', { ...defaultPolicy, minimum_length: 10 });
    expect(rules.map(({ label, message }) => [label, message])).toEqual([
      ['At least 10 characters', 'is too short (minimum is 10 characters).'],
      ['An uppercase letter', 'must contain at least one uppercase letter.'],
      ['A digit', 'must contain at least one digit.'],
      ['A special character, such as ! @ # $ % ^ & *', 'must contain at least one special character.'],
      ['Not the current password', 'must differ from the current password.'],
    ]);
  });

  it('give their reasons in sentences', () => {
    for (const { reason } of policyRules) expect(reason).toMatch(/^[A-Z].{20,}\.$/);
  });

  it('name each one that is not met', () => {
    expect(unmetRules('abcd1234', { ...defaultPolicy, minimum_length: 12 })).toEqual([
      'is too short (minimum is 12 characters).',
      'must contain at least one uppercase letter.',
      'must contain at least one special character.',
    ]);
  });
});

describe('length', () => {
  it('counts Unicode code points', () => {
    expect(unmetIds('Aa1!😀😀😀')).toEqual(['minimum-length']);
    expect(unmetIds('Aa1!😀😀😀😀')).toEqual([]);
    expect(unmetIds('Aa1!xx\uDE00\uD83D')).toEqual([]);
  });

  it('counts after composition', () => {
    expect(normalizePassword('e\u0301')).toBe('é');
    expect(unmetIds('A1!e\u0301e\u0301e\u0301e\u0301')).toEqual(['minimum-length']);
  });

  it('knows no upper limit', () => {
    expect(unmetIds(`A1!${'x'.repeat(61)}`)).toEqual([]);
    expect(unmetIds(`A1!${'😀'.repeat(5000)}`)).toEqual([]);
  });
});

describe('a password above the limit', () => {
  it('is judged by its first 4096 code points', () => {
    expect(unmetIds(`${'😀'.repeat(4094)}A1`)).toEqual([]);
    expect(unmetIds(`${'😀'.repeat(4095)}A1`)).toEqual(['digit']);
  });
});

describe('effectivePolicy', () => {
  const organization = (name: string, minimum_length: number, duration_days: number) => ({
    uid: name,
    name,
    password_policy: { minimum_length, duration_days },
  });

  it('is the default without organizations', () => {
    expect(effectivePolicy([])).toEqual({
      minimum_length: 8,
      duration_days: 0,
      sources: { minimum_length: null, duration_days: null },
    });
  });

  it('takes the highest minimum and the shortest expiry, and says from where', () => {
    const policy = effectivePolicy([
      organization('never', 12, 0),
      organization('yearly', 8, 365),
      organization('quarterly', 10, 90),
    ]);
    expect(policy).toEqual({
      minimum_length: 12,
      duration_days: 90,
      sources: {
        minimum_length: { uid: 'never', name: 'never' },
        duration_days: { uid: 'quarterly', name: 'quarterly' },
      },
    });
  });

  it('names the first of organizations that ask the same', () => {
    const policy = effectivePolicy([
      organization('lax', 8, 365),
      organization('first', 12, 90),
      organization('second', 12, 90),
    ]);
    const first = { uid: 'first', name: 'first' };
    expect(policy.sources).toEqual({ minimum_length: first, duration_days: first });
  });

  it('never expires when no organization asks for it', () => {
    const policy = effectivePolicy([organization('one', 8, 0), organization('two', 8, 0)]);
    expect(policy.duration_days).toBe(0);
    expect(policy.sources).toEqual({ minimum_length: { uid: 'one', name: 'one' }, duration_days: null });
  });
});
