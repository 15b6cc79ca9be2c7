import { useId, useRef } from 'react';
import { readAuthtoken } from '../../../api/session-token.ts';
import { Form, SubmitButton } from '../../../ui/form.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { emitDemoEvent } from '../../../vocabulary/demo-events.ts';
import { uiWords } from '../../../vocabulary/ui-words.ts';
import type { ConfigurationFormProps } from './password-policies.tsx';
import { saveConfiguration } from './save-configuration.ts';

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
      saveConfiguration(
        { authtoken: readAuthtoken(), params: { uid }, signal },
        { mfa_required: checkbox.current?.checked ?? false },
      ),
    onSuccess: ({ mfa_required }) => {
      const sentence = describeRequirement(name, mfa_required);
      if (mfa_required) emitDemoEvent('demo:milestone', { milestone: 'mfa-required', sentence });
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
        {uiWords.mfaRequired.name}
      </label>
      <p className="hint" id={`${id}-hint`}>
        When it’s on, everyone has to set it up at their next login.
      </p>
      <div className="actions">
        <SubmitButton label="save" busyText="Saving…" busy={form.mutation.busy} />
      </div>
    </Form>
  );
}
