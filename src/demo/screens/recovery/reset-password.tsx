import type { EffectivePolicy } from '../../../../demo-backend/contract/account-schemas.ts';
import { useCallback, useEffect, useState } from 'react';
import { resetLinkMinutes } from '../../../../demo-backend/contract/limits.ts';
import { callOperation, failedWith, type Failure } from '../../../api/client.ts';
import { RecoveryActions, ScreenHeading } from '../../../ui/screen-parts.tsx';
import { Form, SubmitButton } from '../../../ui/form.tsx';
import { RequestStatus } from '../../../ui/status.tsx';
import { useMutation, type Mutation } from '../../../ui/use-mutation.ts';
import { emitDemoEvent } from '../../../vocabulary/demo-events.ts';
import { uiLabels } from '../../../vocabulary/ui-labels.ts';
import { PasswordInputs } from '../reset-password/password-inputs.tsx';
import { resetPasswordFields, usePasswordForm } from '../reset-password/use-password-form.ts';

/** A reset link: not checked yet; valid, with the policy for the new password; or expired. */
type LinkState = { name: 'unchecked' } | { name: 'valid'; policy: EffectivePolicy } | { name: 'expired' };

interface ResetLink {
  state: LinkState;
  /** Why the check failed. */
  error: Failure | string | undefined;
  mutation: Mutation;
  retry: () => void;
  /** Marks the link as expired, if the API rejects it later. */
  expire: () => void;
}

/** Checks a reset link by requesting the policy that its new password must meet. */
function useResetLink(token: string): ResetLink {
  const [state, setState] = useState<LinkState>({ name: 'unchecked' });
  const [error, setError] = useState<Failure | string>();
  const mutation = useMutation();
  const { send } = mutation;

  const expire = useCallback(() => setState({ name: 'expired' }), []);
  const check = useCallback(
    () =>
      send((signal) =>
        callOperation('getPasswordPolicy', { query: { reset_password_token: token }, signal }),
      ).then((result) => {
        if (result?.outcome === 'success') setState({ name: 'valid', policy: result.body.password_policy });
        else if (failedWith(result, 'reset-token-invalid')) expire();
        else setError(result ?? 'The link hasn’t been checked yet.');
      }),
    [token, send, expire],
  );

  useEffect(() => {
    void check();
  }, [check]);

  const retry = () => {
    setError(undefined);
    void check();
  };
  return { state, error, mutation, retry, expire };
}

interface ResetPasswordProps {
  /** The token of the link. It's sent to the API and never shown. */
  token: string;
  /** The address that the link was sent to; empty if it isn't known. */
  email: string;
  onReset: () => void;
  onNewLink: () => void;
  onBack: () => void;
}

/** The page that the emailed link opens: a form for a new password, or that the link has expired. */
export function ResetPassword(props: ResetPasswordProps) {
  const link = useResetLink(props.token);
  if (link.state.name === 'expired') return <LinkExpired onNewLink={props.onNewLink} onBack={props.onBack} />;
  if (link.state.name === 'valid')
    return <ResetForm {...props} policy={link.state.policy} onExpired={link.expire} />;
  return <UncheckedLink link={link} />;
}

function UncheckedLink({ link }: { link: ResetLink }) {
  return (
    <div className="recovery">
      <ScreenHeading>Set a new password</ScreenHeading>
      {link.error === undefined && <p className="quiet">Checking the link…</p>}
      <RequestStatus mutation={link.mutation} error={link.error} />
      {link.error !== undefined && (
        <button type="button" onClick={link.retry}>
          Try again
        </button>
      )}
    </div>
  );
}

interface ResetFormProps extends Pick<ResetPasswordProps, 'token' | 'email' | 'onReset'> {
  policy: EffectivePolicy;
  onExpired: () => void;
}

function ResetForm({ token, email, policy, onReset, onExpired }: ResetFormProps) {
  const form = usePasswordForm(policy, {
    fields: resetPasswordFields,
    completed: 'new-password-entered',
    submit: (value, signal) => {
      const user = {
        reset_password_token: token,
        password: value('password'),
        password_confirmation: value('password_confirmation'),
      };
      return callOperation('resetPassword', { body: { user }, signal });
    },
    onSuccess: onReset,
    onError: (failure) => {
      const expired = failedWith(failure, 'reset-token-invalid');
      if (expired) onExpired();
      return expired;
    },
  });

  useEffect(() => {
    emitDemoEvent('demo:milestone', { milestone: 'reset-link-opened' });
  }, []);

  return (
    <div className="recovery">
      <ScreenHeading>Set a new password</ScreenHeading>
      <Form form={form} aria-label={uiLabels.resetPassword.name}>
        <PasswordInputs form={form} email={email} />
        <div className="actions">
          <SubmitButton label="resetPassword" busyText="Resetting…" busy={form.mutation.busy} />
        </div>
      </Form>
    </div>
  );
}

/** Shown for a link that is too old, was used, was replaced by a newer one, or never existed. */
function LinkExpired({ onNewLink, onBack }: Pick<ResetPasswordProps, 'onNewLink' | 'onBack'>) {
  return (
    <div className="recovery">
      <ScreenHeading>This link has expired</ScreenHeading>
      <p>
        A link is valid for {resetLinkMinutes} minutes, works once, and is replaced by a newer one. Opening it
        didn’t change your password.
      </p>
      <RecoveryActions onBack={onBack}>
        <button type="button" className="primary" data-ui="requestNewLink" onClick={onNewLink}>
          {uiLabels.requestNewLink.name}
        </button>
      </RecoveryActions>
    </div>
  );
}
