import { useEffect, useMemo, useState } from 'react';
import type { EffectivePolicy } from '../../../../demo-backend/contract/account-schemas.ts';
import type { OperationId } from '../../../../demo-backend/contract/operations.ts';
import { evaluatePolicy, type RuleResult } from '../../../../demo-backend/policy/evaluate-policy.ts';
import { findMissing, type FormField, type ReadValue } from '../../../ui/use-fields.ts';
import { useForm, type FormState, type FormOptions } from '../../../ui/use-form.ts';
import { emitDemoEvent } from '../../../vocabulary/demo-events.ts';
import type { Milestone } from '../../../vocabulary/milestones.ts';

/** A field of a form that sets a new password, as the API names it. */
export type PasswordFieldName = 'current_password' | 'password' | 'password_confirmation';

/** The fields of a form that proves the user's identity in another way, such as by an emailed link. */
export const resetPasswordFields = [
  { name: 'password', label: 'newPassword', missing: 'Enter a new password.' },
  { name: 'password_confirmation', label: 'confirmPassword', missing: 'Enter the new password again.' },
] as const;

/** The fields of a form that requires the current password. */
export const changePasswordFields = [
  { name: 'current_password', label: 'oldPassword', missing: 'Enter your current password.' },
  ...resetPasswordFields,
] as const;

/** Whether every field is filled, the new password meets every known rule, and the confirmation matches. */
export const isComplete = (
  fields: readonly FormField<PasswordFieldName>[],
  typed: ReadValue<PasswordFieldName>,
  rules: readonly RuleResult[],
): boolean =>
  findMissing(fields, typed).size === 0 &&
  typed('password') === typed('password_confirmation') &&
  rules.length > 0 &&
  rules.every((rule) => rule.met);

/** Evaluates the policy. Without the current password, whether the new one differs from it is unknown. */
function evaluate(
  typed: ReadValue<PasswordFieldName>,
  policy: EffectivePolicy,
  knowsCurrent: boolean,
): readonly RuleResult[] {
  if (knowsCurrent) return evaluatePolicy(typed('password'), policy, typed('current_password'));
  return evaluatePolicy(typed('password'), policy).filter(({ id }) => id !== 'not-the-current-one');
}

/** A form that sets a new password, with the result of each rule of the policy. */
export interface PasswordForm extends FormState<PasswordFieldName> {
  fields: readonly FormField<PasswordFieldName>[];
  /** Evaluates the rules again, for the current values of the inputs. */
  updateRules: () => void;
  /** The new password as typed so far. Only the form's inputs and its checklist contain it. */
  password: string;
  policy: EffectivePolicy | undefined;
  /** The rules that can be evaluated here; none until the policy is known. */
  rules: readonly RuleResult[];
}

interface PasswordFormOptions<Id extends OperationId> extends FormOptions<PasswordFieldName, Id> {
  fields: readonly FormField<PasswordFieldName>[];
  /** The milestone that is reached when the form is complete. */
  completed: Milestone;
}

/** Manages a form that sets a new password. See `useForm`. */
export function usePasswordForm<Id extends OperationId>(
  policy: EffectivePolicy | undefined,
  { completed, ...options }: PasswordFormOptions<Id>,
): PasswordForm {
  const { fields } = options;
  const [typed, setTyped] = useState<ReadValue<PasswordFieldName>>(() => () => '');
  const form = useForm(options);
  const updateRules = () => {
    const value = form.readValues();
    setTyped(() => value);
  };
  const submit = () => {
    updateRules();
    return form.submit();
  };
  const rules = useMemo(() => {
    const knowsCurrent = fields.some(({ name }) => name === 'current_password');
    return policy === undefined ? [] : evaluate(typed, policy, knowsCurrent);
  }, [fields, typed, policy]);
  const complete = isComplete(fields, typed, rules);
  useEffect(() => {
    if (complete) emitDemoEvent('demo:milestone', { milestone: completed });
  }, [complete, completed]);
  return { ...form, submit, updateRules, fields, password: typed('password'), policy, rules };
}
