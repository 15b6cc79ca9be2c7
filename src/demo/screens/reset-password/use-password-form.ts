import { useMemo, useState, type ChangeEvent } from 'react';
import type { ErrorEnvelope } from '../../../../demo-backend/contract/schemas.ts';
import { evaluatePolicy, type RuleResult } from '../../../../demo-backend/policy/evaluate-policy.ts';
import { errorsIn } from '../../../ui/field-errors.ts';
import { useFieldErrors, type FieldFaults } from '../../../ui/use-field-errors.ts';
import type { PasswordPolicy } from './use-policy.ts';
import {
  isComplete,
  missingOf,
  nothingTyped,
  type PasswordFieldName,
  type PasswordFieldRow,
  type TypedPasswords,
} from './password-fields.ts';

/** A form in which a new password is set: what was typed, how it does, and what is wrong with it. */
export interface PasswordForm extends Pick<FieldFaults<PasswordFieldName>, 'input' | 'propsFor'> {
  fields: readonly PasswordFieldRow[];
  /** Kept here for the checklist; the page holds it nowhere but in its inputs. */
  typed: TypedPasswords;
  onType: (name: PasswordFieldName, event: ChangeEvent<HTMLInputElement>) => void;
  policy: PasswordPolicy | undefined;
  /** The rules that can be judged here; none while the policy is not known. */
  rules: readonly RuleResult[];
  complete: boolean;
  /**
   * Reads the inputs, as a password manager may have filled them without an event, and names those that are empty.
   *
   * @returns what to send; undefined when a field is empty
   */
  read: () => TypedPasswords | undefined;
  /** Shows what the API says of the fields. @returns whether it said anything of one */
  refuse: (errors: ErrorEnvelope['errors']) => boolean;
}

/** Holds a new password against the policy. Without the present one, nobody knows whether it is another one. */
function rulesFor(typed: TypedPasswords, policy: PasswordPolicy, knowsCurrent: boolean) {
  if (knowsCurrent) return evaluatePolicy(typed.password, policy, typed.current_password);
  return evaluatePolicy(typed.password, policy).filter(({ id }) => id !== 'not-the-current-one');
}

/** Keeps a form in which a new password is set, be it by the present one or by a link. */
export function usePasswordForm(
  fields: readonly PasswordFieldRow[],
  policy: PasswordPolicy | undefined,
): PasswordForm {
  const [typed, setTyped] = useState(nothingTyped);
  const { input, propsFor, show } = useFieldErrors(fields);
  const rules = useMemo(() => {
    const knowsCurrent = fields.some(({ name }) => name === 'current_password');
    return policy === undefined ? [] : rulesFor(typed, policy, knowsCurrent);
  }, [fields, typed, policy]);
  return {
    fields,
    input,
    propsFor,
    typed,
    onType: (name, event) => setTyped({ ...typed, [name]: event.target.value }),
    policy,
    rules,
    complete: isComplete(fields, typed, rules),
    read: () => {
      const now = { ...nothingTyped };
      for (const { name } of fields) now[name] = input(name)?.value ?? '';
      setTyped(now);
      return show(missingOf(fields, now)) ? undefined : now;
    },
    refuse: (errors) => show(errorsIn(fields, errors)),
  };
}
