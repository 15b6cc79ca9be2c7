import type { ReactNode } from 'react';
import { callOperation } from '../../../api/client.ts';
import { readAuthtoken } from '../../../api/session-token.ts';
import { Copyable } from '../../../ui/copy-button.tsx';
import { Field, PasswordWarning, SecretField } from '../../../ui/field.tsx';
import { Form, SubmitButton } from '../../../ui/form.tsx';
import { HiddenUsername } from '../../../ui/screen-parts.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { uiLabels } from '../../../vocabulary/ui-labels.ts';
import { groupSecret, type Enrollment } from './mfa-steps.ts';

interface StepProps {
  /** The Cancel button; undefined if the setup is required. */
  cancel: ReactNode;
}

interface EnrollStepProps extends StepProps {
  onEnrolled: (enrollment: Enrollment) => void;
}

/** Says which sessions will end, before anything changes. */
export function ConfirmStep({ onEnrolled, cancel }: EnrollStepProps) {
  const form = useForm({
    submit: (_, signal) => callOperation('enrollMfa', { authtoken: readAuthtoken(), signal }),
    onSuccess: (body) => onEnrolled(body),
  });
  return (
    <Form form={form}>
      <p>
        Enabling it signs out every other browser, tab, and device. You stay signed in here. Once it’s on, you
        can’t turn it off.
      </p>
      <div className="actions">
        {cancel}
        <SubmitButton label="continue" busyText="Preparing…" busy={form.mutation.busy} />
      </div>
    </Form>
  );
}

const passwordFields = [
  { name: 'current_password', label: 'currentPassword', missing: 'Enter your current password.' },
] as const;

/** Requires the current password to replace the app, so that someone at an unlocked computer can't. */
export function PasswordStep({ account, onEnrolled, cancel }: EnrollStepProps & { account: string }) {
  const form = useForm({
    fields: passwordFields,
    submit: (value, signal) => {
      const body = { current_password: value('current_password') };
      return callOperation('resetMfa', { authtoken: readAuthtoken(), body, signal });
    },
    onSuccess: (body) => onEnrolled(body),
  });
  return (
    <Form form={form}>
      <HiddenUsername email={account} />
      <SecretField {...form.field('current_password')} autoComplete="current-password" />
      <PasswordWarning />
      <div className="actions">
        {cancel}
        <SubmitButton label="continue" busyText="Checking…" busy={form.mutation.busy} />
      </div>
    </Form>
  );
}

interface SecretStepProps extends StepProps {
  enrollment: Enrollment;
  onNext: () => void;
}

/** Shows the secret, to scan or to type. */
export function SecretStep({ enrollment: { secret, qr_code }, onNext, cancel }: SecretStepProps) {
  return (
    <>
      <p>Scan this QR code with your authenticator app, or type the secret under it by hand.</p>
      <img className="qr-code" src={qr_code} alt="QR code for the secret" width="168" height="168" />
      <p>
        <Copyable text={secret} name="the secret">
          <code data-secret>{groupSecret(secret)}</code>
        </Copyable>
      </p>
      <p className="quiet">No phone at hand? The Authenticator panel below this window shows the code too.</p>
      <div className="actions">
        {cancel}
        <button type="button" className="primary" data-ui="next" onClick={onNext}>
          {uiLabels.next.name}
        </button>
      </div>
    </>
  );
}

const codeFields = [
  { name: 'tfa_token', label: 'verificationCode', missing: 'Enter the code.', trim: true },
] as const;

interface CodeStepProps extends StepProps {
  onBack: () => void;
  onVerified: (sessionsEnded: number) => void;
}

/** Verifies a code from the app. The account uses the app only after that. */
export function MfaCodeStep({ onBack, onVerified, cancel }: CodeStepProps) {
  const form = useForm({
    fields: codeFields,
    submit: (value, signal) => {
      const body = { tfa_token: value('tfa_token') };
      return callOperation('verifyMfa', { authtoken: readAuthtoken(), body, signal });
    },
    onSuccess: ({ signed_out_sessions }) => onVerified(signed_out_sessions),
  });
  return (
    <Form form={form}>
      <Field
        {...form.field('tfa_token')}
        hint="The six digits that your authenticator app shows now."
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <div className="actions">
        {cancel}
        <button type="button" onClick={onBack}>
          Back
        </button>
        <SubmitButton label="verify" busyText="Verifying…" busy={form.mutation.busy} />
      </div>
    </Form>
  );
}
