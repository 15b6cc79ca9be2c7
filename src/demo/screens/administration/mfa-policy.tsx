import { useId, useRef, useState, type SubmitEvent } from 'react';
import { emitDemoEvent } from '../../../vocabulary/demo-events.ts';
import { uiWords } from '../../../vocabulary/ui-words.ts';
import { RequestStatus } from '../../../ui/request-status.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import type { ConfigurationFormProps } from './password-policies.tsx';
import { useSave } from './use-save.ts';

/** Whether everyone in the organization has to log in with a second factor. */
export function MfaPolicy({ organization, configuration }: ConfigurationFormProps) {
  const id = useId();
  const checkbox = useRef<HTMLInputElement>(null);
  const [result, setResult] = useState('');
  const { request, problem, save } = useSave(organization.uid);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setResult('');
    const mfa_required = checkbox.current?.checked ?? false;
    const answer = await save({ mfa_required });
    if (answer?.outcome !== 'success') return;
    const sentence = mfa_required
      ? `Everyone at ${organization.name} has to set up Multi-Factor Authentication at their next login.`
      : `Multi-Factor Authentication is optional at ${organization.name}.`;
    setResult(`Saved. ${sentence}`);
    if (mfa_required) emitDemoEvent('demo:milestone', { milestone: 'mfa-required', sentence });
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
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
        <SubmitButton word="save" busyText="Saving…" busy={request.busy} />
      </div>
      <p role="status">{result}</p>
      <RequestStatus request={request} problem={problem} />
    </form>
  );
}
