import { useEffect, useRef, useState, type ChangeEvent, type SubmitEvent } from 'react';
import { callOperation } from '../../../api/client.ts';
import { emitDemoEvent } from '../../../vocabulary/demo-events.ts';
import { uiWords } from '../../../vocabulary/ui-words.ts';
import { errorsIn } from '../../../ui/field-errors.ts';
import { useFieldErrors } from '../../../ui/use-field-errors.ts';
import { describeFailure } from '../../../api/describe-failure.ts';
import { Field } from '../../../ui/field.tsx';
import { RequestStatus } from '../../../ui/request-status.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { useMutation } from '../../../ui/use-mutation.ts';
import { CheckInbox } from './check-inbox.tsx';
import { useHeadingFocus } from '../../../ui/use-heading-focus.ts';

/** What the Forgot Password screen takes. */
export interface ForgotPasswordProps {
  /** The email as far as it is known; empty when it is not. */
  email: string;
  onBack: () => void;
}

/** The Forgot Password screen: asks for the email, then says where to look. */
export function ForgotPassword({ email, onBack }: ForgotPasswordProps) {
  const [sent, setSent] = useState<{ email: string; notice: string }>();
  const [again, setAgain] = useState(email);
  if (sent === undefined) return <RequestForm email={again} onBack={onBack} onSent={setSent} />;
  const askAgain = () => {
    setAgain(sent.email);
    setSent(undefined);
  };
  return <CheckInbox notice={sent.notice} onAgain={askAgain} onBack={onBack} />;
}

interface RequestFormProps extends ForgotPasswordProps {
  onSent: (sent: { email: string; notice: string }) => void;
}

const fields = [{ name: 'email', word: 'email' }] as const;

const isEmail = (input: HTMLInputElement | undefined) =>
  input !== undefined && input.value !== '' && input.validity.valid;

const reportEmail = (input: HTMLInputElement | undefined) => {
  if (isEmail(input)) emitDemoEvent('demo:milestone', { milestone: 'email-entered' });
};

function RequestForm({ email, onBack, onSent }: RequestFormProps) {
  const heading = useHeadingFocus();
  const { input, propsFor, show } = useFieldErrors(fields);
  const [problem, setProblem] = useState<string>();
  const request = useMutation();

  const firstInput = useRef(input);
  useEffect(() => reportEmail(firstInput.current('email')), []);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setProblem(undefined);
    const typed = input('email')?.value.trim() ?? '';
    if (show(new Map(typed === '' ? [['email', ['Enter your email.']]] : []))) return;
    const answer = await request.send((signal) =>
      callOperation('requestPasswordReset', { body: { user: { email: typed } }, signal }),
    );
    if (answer === undefined) return;
    if (answer.outcome === 'success') {
      emitDemoEvent('demo:milestone', { milestone: 'reset-requested' });
      return onSent({ email: typed, notice: answer.body.notice });
    }
    const told = answer.outcome === 'error' && show(errorsIn(fields, answer.body.errors));
    if (!told) setProblem(describeFailure(answer));
  };

  return (
    <div className="recovery">
      <h3 ref={heading} tabIndex={-1}>
        Forgot your password?
      </h3>
      <form onSubmit={(event) => void submit(event)} noValidate aria-label="Forgot Password">
        <Field
          {...propsFor('email')}
          word="email"
          hint="You’ll get an email with a link to set a new password."
          type="email"
          autoComplete="username"
          defaultValue={email}
          onChange={(event: ChangeEvent<HTMLInputElement>) => reportEmail(event.target)}
        />
        <div className="actions">
          <SubmitButton word="sendInstructions" busyText="Sending…" busy={request.busy} />
          <button type="button" data-ui="backToLogIn" onClick={onBack}>
            {uiWords.backToLogIn.name}
          </button>
        </div>
        <RequestStatus request={request} problem={problem} />
      </form>
    </div>
  );
}
