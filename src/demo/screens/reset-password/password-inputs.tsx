import type { ReactNode } from 'react';
import { PasswordWarning } from '../../../ui/password-warning.tsx';
import { PasswordField } from '../../../ui/password-field.tsx';
import { PolicyChecklist } from './policy-checklist.tsx';
import type { PasswordForm } from './use-password-form.ts';

/** What the fields of a new password take. */
export interface PasswordInputsProps {
  form: PasswordForm;
  /** The name under which password managers save the new password; empty where it is not known. */
  username: string;
  /** Shown in the place of a checklist that could not be loaded. */
  children?: ReactNode;
}

/** The fields of a form in which a new password is set, with the checklist under the new one. */
export function PasswordInputs({ form, username, children }: PasswordInputsProps) {
  const { fields, typed, rules, policy, propsFor, onType } = form;
  return (
    <>
      {username !== '' && (
        <input
          className="sr-only"
          type="text"
          autoComplete="username"
          defaultValue={username}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
      )}
      {fields.map(({ name, word }) => (
        <PasswordField
          key={name}
          {...propsFor(name)}
          onChange={(event) => onType(name, event)}
          word={word}
          autoComplete={name === 'current_password' ? 'current-password' : 'new-password'}
        >
          {name === 'password' && children}
          {name === 'password' && policy !== undefined && (
            <PolicyChecklist password={typed.password} rules={rules} policy={policy} />
          )}
        </PasswordField>
      ))}
      <PasswordWarning />
    </>
  );
}
