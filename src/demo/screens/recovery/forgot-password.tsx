import { useEffect, useState } from 'react';
import { resetLinkMinutes } from '../../../../demo-backend/contract/limits.ts';
import { callOperation } from '../../../api/client.ts';
import { Field } from '../../../ui/field.tsx';
import { useHeadingFocus } from '../../../ui/screen-parts.tsx';
import { Form, SubmitButton } from '../../../ui/form.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { emitDemoEvent } from '../../../vocabulary/demo-events.ts';
import { uiWords } from '../../../vocabulary/ui-words.ts';

interface ForgotPasswordProps {
  /** Fills the form; empty if the email isn't known. */
  email: string;
  onBack: () => void;
}

/** The Forgot Password screen: asks for the email, then says where to find the link. */
export function ForgotPassword({ email, onBack }: ForgotPasswordProps) {
  const [sent, setSent] = useState<{ email: string; notice: string }>();
  const [lastEmail, setLastEmail] = useState(email);
  if (sent === undefined) return <RequestForm email={lastEmail} onBack={onBack} onSent={setSent} />;
  const requestAgain = () => {
    setLastEmail(sent.email);
    setSent(undefined);
  };
  return <CheckInbox notice={sent.notice} onAgain={requestAgain} onBack={onBack} />;
}

interface RequestFormProps extends ForgotPasswordProps {
  onSent: (sent: { email: string; notice: string }) => void;
}

const fields = [{ name: 'email', label: 'email', missing: 'Enter your email.', trim: true }] as const;

/** Reports the milestone if the input holds a valid email. */
function reportEmail(input: HTMLInputElement | undefined): void {
  if (input !== undefined && input.value !== '' && input.validity.valid)
    emitDemoEvent('demo:milestone', { milestone: 'email-entered' });
}

function RequestForm({ email, onBack, onSent }: RequestFormProps) {
  const heading = useHeadingFocus();
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
      <h3 ref={heading} tabIndex={-1}>
        Forgot your password?
      </h3>
      <Form form={form} aria-label="Forgot Password">
        <Field
          {...form.field('email')}
          hint="You’ll get an email with a link to set a new password."
          type="email"
          autoComplete="username"
          defaultValue={email}
          onChange={(event) => reportEmail(event.target)}
        />
        <div className="actions">
          <SubmitButton label="sendInstructions" busyText="Sending…" busy={form.mutation.busy} />
          <button type="button" data-ui="backToLogIn" onClick={onBack}>
            {uiWords.backToLogIn.name}
          </button>
        </div>
      </Form>
    </div>
  );
}

interface CheckInboxProps {
  /** The sentence of the API, which is the same whether or not the email has an account. */
  notice: string;
  onAgain: () => void;
  onBack: () => void;
}

function CheckInbox({ notice, onAgain, onBack }: CheckInboxProps) {
  const heading = useHeadingFocus();
  return (
    <div className="recovery">
      <h3 ref={heading} tabIndex={-1} aria-describedby="check-inbox-notice">
        Check your inbox
      </h3>
      <p id="check-inbox-notice" className="notice">
        <Icon name="info" />
        <span>{notice}</span>
      </p>
      <p>The link in the email is valid for {resetLinkMinutes} minutes and works once.</p>
      <p className="quiet">
        This demo doesn’t send real email. Look in <b>{uiWords.inbox.name}</b>, below the window.
      </p>
      <div className="actions">
        <button type="button" onClick={onAgain}>
          Request another email
        </button>
        <button type="button" data-ui="backToLogIn" onClick={onBack}>
          {uiWords.backToLogIn.name}
        </button>
      </div>
    </div>
  );
}
