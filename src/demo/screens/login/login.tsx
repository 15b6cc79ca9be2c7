import { useEffect, useRef, useState, type SubmitEvent, type RefObject } from 'react';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { focusInSight } from '../../../ui/focus-in-sight.ts';
import { describeFailure } from '../../../api/describe-failure.ts';
import { Field } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { PasswordWarning } from '../../../ui/password-warning.tsx';
import { PasswordField } from '../../../ui/password-field.tsx';
import { RequestStatus } from '../../../ui/request-status.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import type { LogInReason } from '../../app/session-state.ts';
import type { TabSession } from '../../app/use-tab-session.ts';
import { useMutation } from '../../../ui/use-mutation.ts';
import { countSessions } from '../../../vocabulary/counts.ts';
import { ForgotLink } from './forgot-link.tsx';

const describeEnded = (sessions: number) =>
  sessions === 1 ? 'This session ended.' : `${countSessions(sessions)} ended, including this one.`;

/** Why the login screen is shown, in words. */
function sentenceFor(reason: LogInReason): string | undefined {
  switch (reason.kind) {
    case 'password-changed':
      return `Your password was changed. ${describeEnded(reason.sessionsEnded)} Log in with the new password.`;
    case 'password-reset':
      return 'Your password has been reset successfully. Every session has ended. Log in with the new password.';
    case 'session-ended':
      return 'Your session has ended, for example because the password was changed. Log in again.';
    case 'logged-out':
      return "You've logged out successfully.";
    case 'logged-out-before':
    case 'not-logged-in':
      return undefined;
  }
}

/** What the login screen takes. */
export interface LogInProps extends Pick<TabSession, 'logIn'> {
  reason: LogInReason;
  /** Called with the email as far as it was typed. */
  onForgotPassword: (email: string) => void;
  /** Whether the reader was in the product's window, so that the focus belongs on the message and not elsewhere. */
  takesFocus: boolean;
}

interface Errors {
  email?: string;
  password?: string;
  code?: string;
}

const listOf = (error: string | undefined) => (error === undefined ? [] : [error]);

/** Says why the screen is shown: by focus where the reader is here, and by announcement where they are not. */
function useReason(reason: LogInReason, takesFocus: boolean): RefObject<HTMLParagraphElement | null> {
  const message = useRef<HTMLParagraphElement>(null);
  const announce = useAnnounce();
  // Only where the reader was when the screen came counts, not where they go from there.
  const focusFirst = useRef(takesFocus);
  useEffect(() => {
    const sentence = sentenceFor(reason);
    if (sentence === undefined) return;
    if (focusFirst.current) focusInSight(message.current);
    else announce(sentence);
  }, [reason, announce]);
  return message;
}

/** The login screen. For an account with Multi-Factor Authentication it asks for a code once the password is right. */
export function LogIn({ reason, logIn, onForgotPassword, takesFocus }: LogInProps) {
  const message = useReason(reason, takesFocus);
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const code = useRef<HTMLInputElement>(null);
  const [errors, setErrors] = useState<Errors>({});
  const [problem, setProblem] = useState<string>();
  const forgot = useRef<HTMLAnchorElement>(null);
  const [expired, setExpired] = useState(false);
  const [asksForCode, setAsksForCode] = useState(false);
  const request = useMutation();

  useEffect(() => {
    if (asksForCode) code.current?.focus();
  }, [asksForCode]);

  /** What is missing, and the first field that misses it. */
  const findMissing = (): { missing: Errors; first?: HTMLInputElement | null } => {
    if (email.current?.value.trim() === '')
      return { missing: { email: 'Enter your email.' }, first: email.current };
    if (password.current?.value === '') {
      return { missing: { password: 'Enter your password.' }, first: password.current };
    }
    if (asksForCode && code.current?.value.trim() === '') {
      return { missing: { code: 'Enter the code.' }, first: code.current };
    }
    return { missing: {} };
  };

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { missing, first } = findMissing();
    setErrors(missing);
    setProblem(undefined);
    setExpired(false);
    if (first) return first.focus();
    const answer = await request.send((signal) =>
      logIn(
        {
          email: email.current?.value.trim() ?? '',
          password: password.current?.value ?? '',
          ...(asksForCode && { tfa_token: code.current?.value.trim() ?? '' }),
        },
        signal,
      ),
    );
    if (answer === undefined || answer.outcome === 'success') return;
    if (answer.outcome === 'error' && answer.body.tfa_type !== undefined) return setAsksForCode(true);
    setProblem(describeFailure(answer));
    const hasExpired = answer.outcome === 'error' && answer.body.errors['password'] !== undefined;
    setExpired(hasExpired);
    if (hasExpired) forgot.current?.focus();
    else (asksForCode ? code : password).current?.focus();
  };

  const sentence = sentenceFor(reason);
  return (
    <div className="log-in">
      {sentence !== undefined && (
        <p className="notice" ref={message} tabIndex={-1} data-reason={reason.kind}>
          <Icon name="info" />
          <span>{sentence}</span>
        </p>
      )}
      <form onSubmit={(event) => void submit(event)} noValidate aria-label="Log in">
        <Field
          word="email"
          type="email"
          name="username"
          autoComplete="username"
          inputRef={email}
          errors={listOf(errors.email)}
        />
        <PasswordField
          word="password"
          name="password"
          autoComplete="current-password"
          inputRef={password}
          errors={listOf(errors.password)}
        />
        {asksForCode && (
          <Field
            word="verificationCode"
            hint="The six digits that your authenticator app shows now, or a backup code."
            name="code"
            autoComplete="one-time-code"
            inputRef={code}
            errors={listOf(errors.code)}
          />
        )}
        <div className="actions">
          <SubmitButton word="logIn" busyText="Logging in…" busy={request.busy} />
          <ForgotLink
            linkRef={forgot}
            isWayOn={expired}
            onOpen={() => onForgotPassword(email.current?.value.trim() ?? '')}
          />
        </div>
        <RequestStatus request={request} problem={problem} />
        <PasswordWarning />
      </form>
    </div>
  );
}
