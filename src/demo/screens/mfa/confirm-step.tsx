import { useState, type ReactNode, type SubmitEvent } from 'react';
import { callOperation } from '../../../api/client.ts';
import { readAuthtoken } from '../../../api/session-token.ts';
import { describeFailure } from '../../../api/describe-failure.ts';
import { RequestStatus } from '../../../ui/request-status.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { useMutation } from '../../../ui/use-mutation.ts';
import type { Enrollment } from './mfa-steps.ts';

/** What the steps take that bring a new secret. */
export interface EnrollingStepProps {
  onEnrolled: (enrollment: Enrollment) => void;
  /** The button that gives up, where giving up is allowed. */
  cancel: ReactNode;
}

/** Says what enabling ends, before anything happens. */
export function ConfirmStep({ onEnrolled, cancel }: EnrollingStepProps) {
  const [problem, setProblem] = useState<string>();
  const request = useMutation();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setProblem(undefined);
    const answer = await request.send((signal) =>
      callOperation('enrollMfa', { authtoken: readAuthtoken(), signal }),
    );
    if (answer === undefined) return;
    if (answer.outcome === 'success') onEnrolled(answer.body);
    else setProblem(describeFailure(answer));
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <p>
        Enabling it signs out every other browser, tab and device. You stay signed in here. Once it’s on, you
        can’t turn it off.
      </p>
      <div className="actions">
        {cancel}
        <SubmitButton word="continue" busyText="Preparing…" busy={request.busy} />
      </div>
      <RequestStatus request={request} problem={problem} />
    </form>
  );
}
