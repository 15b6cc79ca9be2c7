import { useState, type SubmitEvent } from 'react';
import { emitDemoEvent } from '../../../vocabulary/demo-events.ts';
import { errorsIn } from '../../../ui/field-errors.ts';
import { useFieldErrors } from '../../../ui/use-field-errors.ts';
import { Field } from '../../../ui/field.tsx';
import { RequestStatus } from '../../../ui/request-status.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import type { Configuration } from './save-configuration.ts';
import type { UserOrganization } from '../../app/session-state.ts';
import { describePolicy, readPolicy, type PolicySetting } from './policy-values.ts';
import { useSave } from './use-save.ts';
import { useSavedPolicy } from './use-saved-policy.ts';

/** The settings in their order on screen. */
const fields = [
  {
    name: 'duration_days',
    word: 'passwordDuration',
    hint: 'In days, from 0 to 365. With 0, passwords never expire.',
  },
  {
    name: 'minimum_length',
    word: 'minimumPasswordLength',
    hint: 'In characters, from 8 to 128. It applies to new passwords.',
  },
] as const;

/** What a form of the security configuration takes. */
export interface ConfigurationFormProps {
  organization: UserOrganization;
  /** As it is saved now. */
  configuration: Configuration;
}

/** How long passwords are and how long they live, for everyone in the organization. */
export function PasswordPolicies({ organization, configuration }: ConfigurationFormProps) {
  const { input, propsFor, show } = useFieldErrors<PolicySetting>(fields);
  const [result, setResult] = useState('');
  const { request, problem, save } = useSave(organization.uid);
  useSavedPolicy(configuration.password_policy, input);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setResult('');
    const typed = readPolicy((name) => input(name)?.value ?? '');
    if (show(typed.errors) || typed.policy === undefined) return;
    const answer = await save({ password_policy: typed.policy });
    if (answer?.outcome === 'error') show(errorsIn(fields, answer.body.errors));
    if (answer?.outcome !== 'success') return;
    const sentence = describePolicy(organization.name, answer.body.password_policy);
    setResult(`Saved. ${sentence}`);
    emitDemoEvent('demo:milestone', { milestone: 'password-policies-saved', sentence });
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {fields.map(({ name, word, hint }) => (
        <Field
          key={name}
          {...propsFor(name)}
          word={word}
          hint={hint}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={configuration.password_policy[name]}
        />
      ))}
      <div className="actions">
        <SubmitButton word="save" busyText="Saving…" busy={request.busy} />
      </div>
      <p role="status">{result}</p>
      <RequestStatus request={request} problem={problem} />
    </form>
  );
}
