import { useId, useRef } from 'react';
import { durationDaysRange, minimumLengthRange } from '../../../../demo-backend/contract/limits.ts';
import { readAuthtoken } from '../../../api/session-token.ts';
import { Field } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { SaveActions } from '../../../ui/screen-parts.tsx';
import type { FieldErrors, ReadValue } from '../../../ui/use-fields.ts';
import { useForm } from '../../../ui/use-form.ts';
import { useSavedValues } from '../../../ui/use-saved-values.ts';
import { emitDemoEvent } from '../../../vocabulary/demo-events.ts';
import { uiLabels } from '../../../vocabulary/ui-labels.ts';
import type { UserOrganization } from '../../app/session-state.ts';
import { saveConfiguration, type Configuration } from './save-configuration.ts';

interface ConfigurationFormProps {
  organization: UserOrganization;
  /** As it's saved now. */
  configuration: Configuration;
}

const callFor = (uid: string, signal: AbortSignal) => ({
  authtoken: readAuthtoken(),
  params: { uid },
  signal,
});

const describeRequirement = (organization: string, required: boolean): string =>
  required
    ? `Everyone at ${organization} has to set up Multi-Factor Authentication at their next login.`
    : `Multi-Factor Authentication is optional at ${organization}.`;

/** Sets whether everyone in the organization has to log in with a second factor. */
export function MfaPolicy({ organization: { uid, name }, configuration }: ConfigurationFormProps) {
  const id = useId();
  const checkbox = useRef<HTMLInputElement>(null);
  const form = useForm({
    submit: (_, signal) =>
      saveConfiguration(callFor(uid, signal), { mfa_required: checkbox.current?.checked ?? false }),
    onSuccess: ({ mfa_required }) => {
      const message = describeRequirement(name, mfa_required);
      if (mfa_required) emitDemoEvent('demo:milestone', { milestone: 'mfa-required', message });
    },
    notice: ({ mfa_required }) => `Saved. ${describeRequirement(name, mfa_required)}`,
  });
  return (
    <Form form={form}>
      <label className="switch">
        <input
          ref={checkbox}
          type="checkbox"
          name="mfa_required"
          data-ui="mfaRequired"
          defaultChecked={configuration.mfa_required}
          aria-describedby={`${id}-hint`}
        />
        {uiLabels.mfaRequired.name}
      </label>
      <p className="hint" id={`${id}-hint`}>
        When it’s on, everyone has to set it up at their next login.
      </p>
      <SaveActions busy={form.mutation.busy} />
    </Form>
  );
}

type Policy = Configuration['password_policy'];

const fields = [
  {
    name: 'duration_days',
    label: 'passwordDuration',
    hint: `In days, from ${durationDaysRange.min} to ${durationDaysRange.max}. With 0, passwords never expire.`,
  },
  {
    name: 'minimum_length',
    label: 'minimumPasswordLength',
    hint: `In characters, from ${minimumLengthRange.min} to ${minimumLengthRange.max}. It applies to new passwords.`,
  },
] as const;

const readWholeNumber = (typed: string): number | undefined =>
  /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : undefined;

/** Reads the fields as whole numbers: the policy, or the errors of the fields. The API checks the ranges. */
export function readPolicy(value: ReadValue<keyof Policy>): {
  readonly policy?: Policy;
  readonly errors: FieldErrors<keyof Policy>;
} {
  const duration_days = readWholeNumber(value('duration_days'));
  const minimum_length = readWholeNumber(value('minimum_length'));
  const errors = new Map<keyof Policy, readonly string[]>();
  if (duration_days === undefined) errors.set('duration_days', ['Enter a whole number.']);
  if (minimum_length === undefined) errors.set('minimum_length', ['Enter a whole number.']);
  return duration_days === undefined || minimum_length === undefined
    ? { errors }
    : { policy: { minimum_length, duration_days }, errors };
}

/** A saved policy as a message. */
export function describePolicy(organization: string, { minimum_length, duration_days }: Policy): string {
  const days = `${duration_days} ${duration_days === 1 ? 'day' : 'days'}`;
  const expiry = duration_days === 0 ? 'never expires' : `expires after ${days}`;
  return `A password at ${organization} now has at least ${minimum_length} characters and ${expiry}.`;
}

/** Sets the minimum length of passwords and how long they last, for everyone in the organization. */
export function PasswordPolicies({ organization: { uid, name }, configuration }: ConfigurationFormProps) {
  const form = useForm({
    fields,
    check: (value) => readPolicy(value).errors,
    submit: (value, signal) => {
      const { policy } = readPolicy(value);
      return saveConfiguration(callFor(uid, signal), { ...(policy && { password_policy: policy }) });
    },
    onSuccess: ({ password_policy }) => {
      const message = describePolicy(name, password_policy);
      emitDemoEvent('demo:milestone', { milestone: 'password-policies-saved', message });
    },
    notice: ({ password_policy }) => `Saved. ${describePolicy(name, password_policy)}`,
  });
  useSavedValues(fields, form.input, configuration.password_policy);
  return (
    <Form form={form}>
      {fields.map((field) => (
        <Field
          key={field.name}
          {...form.field(field.name)}
          hint={field.hint}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={configuration.password_policy[field.name]}
        />
      ))}
      <SaveActions busy={form.mutation.busy} />
    </Form>
  );
}
