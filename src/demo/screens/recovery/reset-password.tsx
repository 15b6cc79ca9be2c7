import { useEffect, useState, type SubmitEvent } from 'react';
import { callOperation } from '../../../api/client.ts';
import { emitDemoEvent } from '../../../vocabulary/demo-events.ts';
import { uiWords } from '../../../vocabulary/ui-words.ts';
import { describeFailure } from '../../../api/describe-failure.ts';
import { RequestStatus } from '../../../ui/request-status.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { newPasswordFields } from '../reset-password/password-fields.ts';
import { PasswordInputs } from '../reset-password/password-inputs.tsx';
import { usePasswordForm } from '../reset-password/use-password-form.ts';
import type { PasswordPolicy } from '../reset-password/use-policy.ts';
import { useMutation } from '../../../ui/use-mutation.ts';
import { LinkExpired } from './link-expired.tsx';
import { useHeadingFocus } from '../../../ui/use-heading-focus.ts';
import { blamesLink, useResetLink, type ResetLink } from './use-reset-link.ts';

/** What the page takes that the link in the email opens. */
export interface ResetPasswordProps {
  /** The token of the link. It is sent to the API and shown nowhere. */
  token: string;
  /** The address to which the link was sent; empty where it is not known. */
  email: string;
  onReset: () => void;
  onNewLink: () => void;
  onBack: () => void;
}

/** The page that the link in the email opens: the form for a new password, or why there is none. */
export function ResetPassword(props: ResetPasswordProps) {
  const link = useResetLink(props.token);
  if (link.state === 'void') return <LinkExpired onNewLink={props.onNewLink} onBack={props.onBack} />;
  if (link.state === 'good' && link.policy !== undefined) {
    return <ResetForm {...props} policy={link.policy} onVoid={link.discard} />;
  }
  return <UnknownLink link={link} />;
}

function UnknownLink({ link }: { link: ResetLink }) {
  const heading = useHeadingFocus();
  return (
    <div className="recovery">
      <h3 ref={heading} tabIndex={-1}>
        Set a new password
      </h3>
      {link.problem === undefined && <p className="quiet">Checking the link…</p>}
      <RequestStatus request={link.request} problem={link.problem} />
      {link.problem !== undefined && (
        <button type="button" onClick={link.retry}>
          Try again
        </button>
      )}
    </div>
  );
}

interface ResetFormProps extends ResetPasswordProps {
  policy: PasswordPolicy;
  /** Called when the API no longer takes the link. */
  onVoid: () => void;
}

function ResetForm({ token, email, policy, onReset, onVoid }: ResetFormProps) {
  const heading = useHeadingFocus();
  const form = usePasswordForm(newPasswordFields, policy);
  const [problem, setProblem] = useState<string>();
  const request = useMutation();

  useEffect(() => {
    emitDemoEvent('demo:milestone', { milestone: 'reset-link-opened' });
  }, []);
  useEffect(() => {
    if (form.complete) emitDemoEvent('demo:milestone', { milestone: 'new-password-entered' });
  }, [form.complete]);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setProblem(undefined);
    const typed = form.read();
    if (typed === undefined) return;
    const { password, password_confirmation } = typed;
    const user = { reset_password_token: token, password, password_confirmation };
    const answer = await request.send((signal) => callOperation('resetPassword', { body: { user }, signal }));
    if (answer === undefined) return;
    if (answer.outcome === 'success') return onReset();
    if (answer.outcome === 'no-response') return setProblem(describeFailure(answer));
    if (blamesLink(answer.body.errors)) return onVoid();
    if (!form.refuse(answer.body.errors)) setProblem(describeFailure(answer));
  };

  return (
    <div className="recovery">
      <h3 ref={heading} tabIndex={-1}>
        Set a new password
      </h3>
      <form onSubmit={(event) => void submit(event)} noValidate aria-label={uiWords.resetPassword.name}>
        <PasswordInputs form={form} username={email} />
        <div className="actions">
          <SubmitButton word="resetPassword" busyText="Resetting…" busy={request.busy} />
        </div>
        <RequestStatus request={request} problem={problem} />
      </form>
    </div>
  );
}
