import type { RuleResult } from '../../../../demo-backend/policy/evaluate-policy.ts';
import type { FieldErrors, FieldRow } from '../../../ui/field-errors.ts';

/** The field of a form in which a new password is set, as the API names it. */
export type PasswordFieldName = 'current_password' | 'password' | 'password_confirmation';

/** One field, and what to say when it is left empty. */
export interface PasswordFieldRow extends FieldRow<PasswordFieldName> {
  readonly missing: string;
}

/** The new password and the same again, in their order on screen. */
export const newPasswordFields: readonly PasswordFieldRow[] = [
  { name: 'password', word: 'newPassword', missing: 'Enter a new password.' },
  { name: 'password_confirmation', word: 'confirmPassword', missing: 'Enter the new password again.' },
];

/** The same, for somebody who shows first that they know the present password. */
export const changePasswordFields: readonly PasswordFieldRow[] = [
  { name: 'current_password', word: 'oldPassword', missing: 'Enter your current password.' },
  ...newPasswordFields,
];

/** What was typed so far; empty also where a form does not have the field. */
export type TypedPasswords = Readonly<Record<PasswordFieldName, string>>;

/** Before anything is typed. */
export const nothingTyped: TypedPasswords = { current_password: '', password: '', password_confirmation: '' };

/** The fields that were left empty. */
export const missingOf = (
  fields: readonly PasswordFieldRow[],
  typed: TypedPasswords,
): FieldErrors<PasswordFieldName> =>
  new Map(fields.filter(({ name }) => typed[name] === '').map(({ name, missing }) => [name, [missing]]));

/** Whether the form can be sent: nothing is missing, the new password meets every known rule and stands there twice. */
export const isComplete = (
  fields: readonly PasswordFieldRow[],
  typed: TypedPasswords,
  rules: readonly RuleResult[],
): boolean =>
  missingOf(fields, typed).size === 0 &&
  typed.password === typed.password_confirmation &&
  rules.length > 0 &&
  rules.every((rule) => rule.met);
