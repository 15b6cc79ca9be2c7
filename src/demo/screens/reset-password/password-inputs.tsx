import type { ReactNode } from 'react';
import { PasswordWarning, SecretField } from '../../../ui/field.tsx';
import { HiddenUsername } from '../../../ui/screen-parts.tsx';
import { PolicyChecklist } from './policy-checklist.tsx';
import type { PasswordForm } from './use-password-form.ts';

interface PasswordInputsProps {
  form: PasswordForm;
  /** Password managers save the new password under it; empty if it isn't known. */
  email: string;
  /** Shown in place of a checklist that couldn't load. */
  children?: ReactNode;
}

/** The fields of a form that sets a new password, with the checklist under the new password. */
export function PasswordInputs({ form, email, children }: PasswordInputsProps) {
  const { fields, password, rules, policy } = form;
  return (
    <>
      {email !== '' && <HiddenUsername email={email} />}
      {fields.map(({ name }) => (
        <SecretField
          key={name}
          {...form.field(name)}
          onChange={form.updateRules}
          autoComplete={name === 'current_password' ? 'current-password' : 'new-password'}
        >
          {name === 'password' && children}
          {name === 'password' && policy !== undefined && (
            <PolicyChecklist password={password} rules={rules} policy={policy} />
          )}
        </SecretField>
      ))}
      <PasswordWarning />
    </>
  );
}
