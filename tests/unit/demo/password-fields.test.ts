import { describe, expect, it } from 'vitest';
import { evaluatePolicy } from '../../../demo-backend/policy/evaluate-policy.ts';
import { errorsIn, findMissing } from '../../../src/ui/use-fields.ts';
import {
  changePasswordFields,
  isComplete,
  resetPasswordFields,
  type PasswordFieldName,
} from '../../../src/demo/screens/reset-password/use-password-form.ts';

const good = 'Lantern-42-harbor';
const rules = evaluatePolicy(good, { minimum_length: 12, duration_days: 0 });
const nothingTyped = () => '';
const typed = (name: PasswordFieldName) => (name === 'current_password' ? '' : good);

describe('findMissing', () => {
  it('names every field of the form that was left empty, and none that the form does not have', () => {
    expect([...findMissing(changePasswordFields, nothingTyped).keys()]).toEqual([
      'current_password',
      'password',
      'password_confirmation',
    ]);
    expect(findMissing(resetPasswordFields, typed).size).toBe(0);
    expect([...findMissing(changePasswordFields, typed).keys()]).toEqual(['current_password']);
  });
});

describe('isComplete', () => {
  it('wants every field, every rule met and the same password twice', () => {
    expect(isComplete(resetPasswordFields, typed, rules)).toBe(true);
    expect(isComplete(changePasswordFields, typed, rules)).toBe(false);
    expect(
      isComplete(
        resetPasswordFields,
        (name) => (name === 'password_confirmation' ? 'x' : typed(name)),
        rules,
      ),
    ).toBe(false);
    const weak = rules.map((rule) => ({ ...rule, met: false }));
    expect(isComplete(resetPasswordFields, typed, weak)).toBe(false);
  });

  it('waits for the policy', () => {
    expect(isComplete(resetPasswordFields, typed, [])).toBe(false);
  });
});

describe('errorsIn', () => {
  it('makes whole sentences that begin with the word on screen, for the fields of the form only', () => {
    const said = { password: ['is too short.', 'has no digit.'], email: ['is not valid.'] };
    expect([...errorsIn(resetPasswordFields, said)]).toEqual([
      ['password', ['New Password is too short.', 'New Password has no digit.']],
    ]);
  });
});
