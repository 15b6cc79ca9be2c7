import { useState, type ReactNode, type SubmitEvent } from 'react';
import { callOperation } from '../../../api/client.ts';
import { readAuthtoken } from '../../../api/session-token.ts';
import { errorsIn } from '../../../ui/field-errors.ts';
import { useFieldErrors } from '../../../ui/use-field-errors.ts';
import { describeFailure } from '../../../api/describe-failure.ts';
import { Field } from '../../../ui/field.tsx';
import { RequestStatus } from '../../../ui/request-status.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { useMutation } from '../../../ui/use-mutation.ts';

const fields = [{ name: 'tfa_token', word: 'verificationCode' }] as const;

/** What the step with the code takes. */
export interface CodeStepProps {
  onBack: () => void;
  onVerified: (sessionsEnded: number) => void;
  cancel: ReactNode;
}

/** Asks for a code of the app: only then does the account depend on it. */
export function CodeStep({ onBack, onVerified, cancel }: CodeStepProps) {
  const { input, propsFor, show } = useFieldErrors(fields);
  const [problem, setProblem] = useState<string>();
  const request = useMutation();

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setProblem(undefined);
    const tfa_token = input('tfa_token')?.value.trim() ?? '';
    if (show(new Map(tfa_token === '' ? [['tfa_token', ['Enter the code.']]] : []))) return;
    const answer = await request.send((signal) =>
      callOperation('verifyMfa', { authtoken: readAuthtoken(), body: { tfa_token }, signal }),
    );
    if (answer === undefined) return;
    if (answer.outcome === 'success') return onVerified(answer.body.signed_out_sessions);
    const told = answer.outcome === 'error' && show(errorsIn(fields, answer.body.errors));
    if (!told) setProblem(describeFailure(answer));
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Field
        {...propsFor('tfa_token')}
        word="verificationCode"
        hint="The six digits that your authenticator app shows now."
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <div className="actions">
        {cancel}
        <button type="button" onClick={onBack}>
          Back
        </button>
        <SubmitButton word="verify" busyText="Verifying…" busy={request.busy} />
      </div>
      <RequestStatus request={request} problem={problem} />
    </form>
  );
}
