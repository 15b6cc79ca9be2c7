import { useEffect, useState } from 'react';
import { resetLinkMinutes } from '../../../../demo-backend/contract/limits.ts';
import { callOperation } from '../../../api/client.ts';
import { Field } from '../../../ui/field.tsx';
import { RecoveryActions, ScreenHeading } from '../../../ui/screen-parts.tsx';
import { Form, SubmitButton } from '../../../ui/form.tsx';
import { NoticeLine } from '../../../ui/icon.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { emitDemoEvent } from '../../../vocabulary/demo-events.ts';
import { uiLabels } from '../../../vocabulary/ui-labels.ts';

interface ForgotPasswordProps {
  /** The form starts with it; empty if the email isn't known. */
  email: string;
  onBack: () => void;
}

interface PasswordRequest {
  email: string;
  /** The API's notice, which is the same whether or not the email has an account; undefined before the request. */
  notice?: string;
}

/** The Forgot Password screen: asks for the email, then says where to find the link. */
export function ForgotPassword({ email, onBack }: ForgotPasswordProps) {
  const [request, setRequest] = useState<PasswordRequest>({ email });
  const { notice } = request;
  if (notice === undefined) return <RequestForm email={request.email} onBack={onBack} onSent={setRequest} />;
  return <CheckInbox notice={notice} onAgain={() => setRequest({ email: request.email })} onBack={onBack} />;
}

interface RequestFormProps extends ForgotPasswordProps {
  onSent: (request: PasswordRequest) => void;
}

const fields = [{ name: 'email', label: 'email', missing: 'Enter your email.', trim: true }] as const;

/** Reports the milestone if the input contains a valid email. */
function reportEmail(input: HTMLInputElement | undefined): void {
  if (input !== undefined && input.value !== '' && input.validity.valid)
    emitDemoEvent('demo:milestone', { milestone: 'email-entered' });
}

function RequestForm({ email, onBack, onSent }: RequestFormProps) {
  const form = useForm({
    fields,
    submit: (value, signal) =>
      callOperation('requestPasswordReset', { body: { user: { email: value('email') } }, signal }),
    onSuccess: ({ notice }, value) => {
      emitDemoEvent('demo:milestone', { milestone: 'reset-requested' });
      onSent({ email: value('email'), notice });
    },
  });

  const { input } = form;
  useEffect(() => reportEmail(input('email')), [input]);

  return (
    <div className="recovery">
      <ScreenHeading>Forgot your password?</ScreenHeading>
      <Form form={form} aria-label="Forgot Password">
        <Field
          {...form.field('email')}
          hint="You’ll get an email with a link to set a new password."
          type="email"
          autoComplete="username"
          defaultValue={email}
          onChange={(event) => reportEmail(event.target)}
        />
        <RecoveryActions onBack={onBack}>
          <SubmitButton label="sendInstructions" busyText="Sending…" busy={form.mutation.busy} />
        </RecoveryActions>
      </Form>
    </div>
  );
}

interface CheckInboxProps {
  notice: string;
  onAgain: () => void;
  onBack: () => void;
}

function CheckInbox({ notice, onAgain, onBack }: CheckInboxProps) {
  return (
    <div className="recovery">
      <ScreenHeading aria-describedby="check-inbox-notice">Check your inbox</ScreenHeading>
      <NoticeLine id="check-inbox-notice">{notice}</NoticeLine>
      <p>The link in the email is valid for {resetLinkMinutes} minutes and works once.</p>
      <p className="quiet">
        This demo doesn’t send real email. Look in <b>{uiLabels.inbox.name}</b>, below the window.
      </p>
      <RecoveryActions onBack={onBack}>
        <button type="button" onClick={onAgain}>
          Request another email
        </button>
      </RecoveryActions>
    </div>
  );
}
