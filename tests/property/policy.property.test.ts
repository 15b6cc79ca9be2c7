import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectivePolicy } from '../../demo-backend/policy/effective-policy.ts';
import { evaluatePolicy, firstCodePoints, unmetRules } from '../../demo-backend/policy/evaluate-policy.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });
const policies = fc.record({
  minimum_length: fc.integer({ min: 8, max: 128 }),
  duration_days: fc.integer({ min: 0, max: 365 }),
});
const organizations = fc.array(fc.record({ uid: fc.uuid(), name: fc.string(), password_policy: policies }));

describe('evaluatePolicy', () => {
  it('gives the same answer for every composition of the same characters', () => {
    fc.assert(
      fc.property(anyText, policies, (password, policy) => {
        expect(evaluatePolicy(password.normalize('NFD'), policy)).toEqual(
          evaluatePolicy(password.normalize('NFC'), policy),
        );
      }),
    );
  });

  it('never holds a further character against a password, but for the current one', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom('x', 'X', '7', '!', ' ', '😀'),
        policies,
        (password, more, policy) => {
          const unmet = unmetRules(password, policy);
          expect(unmet).toEqual(expect.arrayContaining(unmetRules(password + more, policy)));
        },
      ),
    );
  });

  it('meets each rule that is built in', () => {
    fc.assert(
      fc.property(anyText, policies, (text, policy) => {
        expect(unmetRules(`${text}Aa1!${'x'.repeat(policy.minimum_length)}`, policy)).toEqual([]);
      }),
    );
  });

  it('refuses every password that equals the current one', () => {
    fc.assert(
      fc.property(anyText, policies, (password, policy) => {
        const rules = evaluatePolicy(password, policy, password.normalize('NFD'));
        expect(rules.find(({ id }) => id === 'not-the-current-one')?.met).toBe(false);
      }),
    );
  });
});

it('firstCodePoints takes so many code points, halves of surrogate pairs too', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 })), fc.nat(20), (units, count) => {
      const text = String.fromCharCode(...units);
      const first = firstCodePoints(text, count);
      expect(text.startsWith(first)).toBe(true);
      expect(Array.from(first)).toEqual(Array.from(text).slice(0, count));
    }),
  );
});

describe('effectivePolicy', () => {
  it('is as strict as every organization, and no stricter than the strictest', () => {
    fc.assert(
      fc.property(organizations, (all) => {
        const policy = effectivePolicy(all);
        const lengths = all.map(({ password_policy }) => password_policy.minimum_length);
        const days = all
          .map(({ password_policy }) => password_policy.duration_days)
          .filter((each) => each > 0);
        expect(policy.minimum_length).toBe(Math.max(8, ...lengths));
        expect(policy.duration_days).toBe(days.length === 0 ? 0 : Math.min(...days));
      }),
    );
  });

  it('names an organization that has the value', () => {
    fc.assert(
      fc.property(organizations, (all) => {
        const { sources, ...policy } = effectivePolicy(all);
        for (const key of ['minimum_length', 'duration_days'] as const) {
          const source = all.find(({ uid }) => uid === sources[key]?.uid);
          if (source !== undefined) expect(source.password_policy[key]).toBe(policy[key]);
        }
      }),
    );
  });
});
