import { useEffect, useRef, useState, type RefObject } from 'react';
import { failedWith } from '../../../api/client.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Field, PasswordWarning, SecretField } from '../../../ui/field.tsx';
import { focusIntoView } from '../../../ui/focus.ts';
import { Form, SubmitButton } from '../../../ui/form.tsx';
import { NoticeLine } from '../../../ui/icon.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { countSessions } from '../../../vocabulary/counts.ts';
import { uiLabels } from '../../../vocabulary/ui-labels.ts';
import type { LogInReason } from '../../app/session-state.ts';
import type { TabSession } from '../../app/use-tab-session.ts';

const fields = [
  { name: 'email', label: 'email', missing: 'Enter your email.', trim: true },
  { name: 'password', label: 'password', missing: 'Enter your password.' },
  { name: 'tfa_token', label: 'verificationCode', missing: 'Enter the code.', trim: true },
] as const;

const describeEnded = (sessions: number) =>
  sessions === 1 ? 'This session ended.' : `${countSessions(sessions)} ended, including this one.`;

function messageFor(reason: LogInReason): string | undefined {
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

interface LogInProps extends Pick<TabSession, 'logIn'> {
  reason: LogInReason;
  /** Called with the email as typed so far. */
  onForgotPassword: (email: string) => void;
  /** Whether the message about the reason gets the focus, because the reader was in the product's window. */
  takesFocus: boolean;
}

/** Focuses the message about the reason if the reader is in the product's window, and announces it otherwise. */
function useReason(reason: LogInReason, takesFocus: boolean): RefObject<HTMLParagraphElement | null> {
  const notice = useRef<HTMLParagraphElement>(null);
  const announce = useAnnounce();
  // Only where the reader was when the screen opened matters.
  const focusFirst = useRef(takesFocus);
  useEffect(() => {
    const message = messageFor(reason);
    if (message === undefined) return;
    if (focusFirst.current) focusIntoView(notice.current);
    else announce(message);
  }, [reason, announce]);
  return notice;
}

/** The form of the login screen. It asks for a code once the API requires one. */
function useLogInForm(logIn: LogInProps['logIn']) {
  const forgotLink = useRef<HTMLAnchorElement>(null);
  const [needsCode, setNeedsCode] = useState(false);
  const form = useForm({
    fields,
    oneErrorAtATime: true,
    submit: (value, signal) =>
      logIn(
        {
          email: value('email'),
          password: value('password'),
          ...(needsCode && { tfa_token: value('tfa_token') }),
        },
        signal,
      ),
    onError: (failure, { input, setError }) => {
      if (failedWith(failure, 'mfa-code-required')) {
        setNeedsCode(true);
        return true;
      }
      setError(failure);
      if (failedWith(failure, 'password-expired')) forgotLink.current?.focus();
      else input(needsCode ? 'tfa_token' : 'password')?.focus();
      return true;
    },
  });

  const { input } = form;
  useEffect(() => {
    if (needsCode) input('tfa_token')?.focus();
  }, [needsCode, input]);
  return { form, needsCode, forgotLink };
}

/** The login screen. For an account with Multi-Factor Authentication, it asks for a code after the correct password. */
export function LogIn({ reason, logIn, onForgotPassword, takesFocus }: LogInProps) {
  const notice = useReason(reason, takesFocus);
  const { form, needsCode, forgotLink } = useLogInForm(logIn);
  const message = messageFor(reason);
  return (
    <div className="log-in">
      {message !== undefined && (
        <NoticeLine ref={notice} tabIndex={-1} data-reason={reason.kind}>
          {message}
        </NoticeLine>
      )}
      <Form form={form} aria-label="Log in" footer={<PasswordWarning />}>
        <Field {...form.field('email')} name="username" type="email" autoComplete="username" />
        <SecretField {...form.field('password')} autoComplete="current-password" />
        {needsCode && (
          <Field
            {...form.field('tfa_token')}
            name="code"
            hint="The six digits that your authenticator app shows now, or a backup code."
            autoComplete="one-time-code"
          />
        )}
        <div className="actions">
          <SubmitButton label="logIn" busyText="Logging in…" busy={form.mutation.busy} />
          {/* Until the demo runs, the link leads to the page about it. */}
          <a
            ref={forgotLink}
            className={failedWith(form.error, 'password-expired') ? 'next-step' : undefined}
            href="/docs/developers/security/forgot-reset-password/#ask-for-the-link"
            data-ui="forgotPassword"
            onClick={(event) => {
              event.preventDefault();
              onForgotPassword(form.input('email')?.value.trim() ?? '');
            }}
          >
            {uiLabels.forgotPassword.name}
          </a>
        </div>
      </Form>
    </div>
  );
}
