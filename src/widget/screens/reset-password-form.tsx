import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { emitDemoEvent } from '../../lib/demo-events.ts';
import { focusInSight } from '../focus-in-sight.ts';
import { problemOf } from '../../lib/messages.ts';
import { CancelButton } from '../parts/cancel-button.tsx';
import { LoadStatus } from '../parts/load-status.tsx';
import { RequestStatus } from '../parts/request-status.tsx';
import { SubmitButton } from '../parts/submit-button.tsx';
import { changePasswordFields } from '../passwords/password-fields.ts';
import { PasswordInputs } from '../passwords/password-inputs.tsx';
import { usePasswordForm } from '../passwords/use-password-form.ts';
import type { User } from '../session-state.ts';
import { usePolicy } from '../use-policy.ts';
import type { Product } from '../use-product.ts';
import type { FormRequest } from '../use-request.ts';

/** What the form of the Reset Password dialog takes. */
export interface ResetPasswordFormProps extends Pick<Product, 'changePassword'> {
  user: User;
  request: FormRequest;
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
    if (answer.outcome === 'unreachable') return setProblem(problemOf(answer));
    if (!form.refuse(answer.body.errors)) setProblem(problemOf(answer));
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
