import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { emitDemoEvent } from '../../../vocabulary/demo-events.ts';
import { focusInSight } from '../../../ui/focus-in-sight.ts';
import { describeFailure } from '../../../api/describe-failure.ts';
import { CancelButton } from '../../../ui/cancel-button.tsx';
import { LoadStatus } from '../../../ui/load-status.tsx';
import { RequestStatus } from '../../../ui/request-status.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { changePasswordFields } from './password-fields.ts';
import { PasswordInputs } from './password-inputs.tsx';
import { usePasswordForm } from './use-password-form.ts';
import type { User } from '../../app/session-state.ts';
import { usePolicy } from './use-policy.ts';
import type { TabSession } from '../../app/use-tab-session.ts';
import type { Mutation } from '../../../ui/use-mutation.ts';

/** What the form of the Reset Password dialog takes. */
export interface ResetPasswordFormProps extends Pick<TabSession, 'changePassword'> {
  user: User;
  request: Mutation;
  onClose: () => void;
  onChanged: (sessionsEnded: number) => void;
}

/** The three fields of the Reset Password dialog, and what comes of them. */
export function ResetPasswordForm(props: ResetPasswordFormProps) {
  const { user, request, changePassword, onClose, onChanged } = props;
  const { policy, problem: policyProblem, retry } = usePolicy();
  const form = usePasswordForm(changePasswordFields, policy);
  const [problem, setProblem] = useState<string>();

  const firstInput = useRef(form.input);
  useEffect(() => {
    const input = firstInput.current('current_password');
    focusInSight(input, input?.closest('dialog')?.querySelector('h3'));
  }, []);
  useEffect(() => {
    if (form.complete) emitDemoEvent('demo:milestone', { milestone: 'passwords-entered' });
  }, [form.complete]);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (request.busy) return;
    setProblem(undefined);
    const typed = form.read();
    if (typed === undefined) return;
    const answer = await request.send((signal) => changePassword(typed, signal));
    if (answer === undefined) return;
    if (answer.outcome === 'success') return onChanged(answer.body.signed_out_sessions);
    if (answer.outcome === 'no-response') return setProblem(describeFailure(answer));
    if (!form.refuse(answer.body.errors)) setProblem(describeFailure(answer));
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <PasswordInputs form={form} username={user.email}>
        <LoadStatus waiting={policy === undefined} problem={policyProblem} retry={retry} />
      </PasswordInputs>
      <RequestStatus request={request} problem={problem} />
      <div className="actions">
        <CancelButton tooLate={request.busy} onPress={onClose} />
        <SubmitButton word="update" busyText="Updating…" busy={request.busy} />
      </div>
    </form>
  );
}
