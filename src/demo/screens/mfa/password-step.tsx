import { useState, type SubmitEvent } from 'react';
import { callOperation } from '../../../api/client.ts';
import { readAuthtoken } from '../../../api/session-token.ts';
import { errorsIn } from '../../../ui/field-errors.ts';
import { useFieldErrors } from '../../../ui/use-field-errors.ts';
import { describeFailure } from '../../../api/describe-failure.ts';
import { PasswordWarning } from '../../../ui/password-warning.tsx';
import { PasswordField } from '../../../ui/password-field.tsx';
import { RequestStatus } from '../../../ui/request-status.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { useMutation } from '../../../ui/use-mutation.ts';
import type { EnrollingStepProps } from './confirm-step.tsx';

const fields = [{ name: 'current_password', word: 'currentPassword' }] as const;

/** Asks for the current password before the app is replaced: an unlocked computer alone must not be enough. */
export function PasswordStep({ account, onEnrolled, cancel }: EnrollingStepProps & { account: string }) {
  const { input, propsFor, show } = useFieldErrors(fields);
  const [problem, setProblem] = useState<string>();
  const request = useMutation();

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setProblem(undefined);
    const current_password = input('current_password')?.value ?? '';
    const isMissing = current_password === '';
    if (show(new Map(isMissing ? [['current_password', ['Enter your current password.']]] : []))) return;
    const answer = await request.send((signal) =>
      callOperation('resetMfa', { authtoken: readAuthtoken(), body: { current_password }, signal }),
    );
    if (answer === undefined) return;
    if (answer.outcome === 'success') return onEnrolled(answer.body);
    const told = answer.outcome === 'error' && show(errorsIn(fields, answer.body.errors));
    if (!told) setProblem(describeFailure(answer));
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {/* Password managers find the password by this name. */}
      <input
        className="sr-only"
        type="text"
        autoComplete="username"
        defaultValue={account}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <PasswordField
        {...propsFor('current_password')}
        word="currentPassword"
        autoComplete="current-password"
      />
      <PasswordWarning />
      <div className="actions">
        {cancel}
        <SubmitButton word="continue" busyText="Checking…" busy={request.busy} />
      </div>
      <RequestStatus request={request} problem={problem} />
    </form>
  );
}
