import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { EffectivePolicy } from '../../../../demo-backend/contract/account-schemas.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { focusIntoView } from '../../../ui/focus.ts';
import { Form, SubmitButton } from '../../../ui/form.tsx';
import { CancelButton } from '../../../ui/screen-parts.tsx';
import { LoadStatus } from '../../../ui/status.tsx';
import { useQuery } from '../../../ui/use-query.ts';
import { uiLabels } from '../../../vocabulary/ui-labels.ts';
import type { SignedInUser } from '../../app/session-state.ts';
import type { TabSession } from '../../app/use-tab-session.ts';
import { PasswordInputs } from './password-inputs.tsx';
import { changePasswordFields, usePasswordForm } from './use-password-form.ts';

interface ResetPasswordDialogProps extends Pick<TabSession, 'changePassword'> {
  user: SignedInUser;
  onClose: () => void;
  onChanged: (sessionsEnded: number) => void;
}

const useChangeForm = (
  policy: EffectivePolicy | undefined,
  changePassword: ResetPasswordDialogProps['changePassword'],
  onChanged: ResetPasswordDialogProps['onChanged'],
) =>
  usePasswordForm(policy, {
    fields: changePasswordFields,
    completed: 'passwords-entered',
    submit: (value, signal) =>
      changePassword(
        {
          current_password: value('current_password'),
          password: value('password'),
          password_confirmation: value('password_confirmation'),
        },
        signal,
      ),
    onSuccess: ({ signed_out_sessions }) => onChanged(signed_out_sessions),
  });

/**
 * The Reset Password dialog. It's modal only within the product's window, so that readers can use the steps beside the demo:
 * the window behind it is inert, but the page isn't.
 */
export function ResetPasswordDialog({ user, changePassword, onClose, onChanged }: ResetPasswordDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const announce = useAnnounce();
  const { body, ...status } = useQuery('getPasswordPolicy');
  const form = useChangeForm(body?.password_policy, changePassword, onChanged);

  useLayoutEffect(() => {
    dialog.current?.show();
    dialog.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { input } = form;
  useEffect(() => focusIntoView(input('current_password'), title.current), [input]);

  // The backend may have changed the password already, so closing would only hide the result.
  const close = () => {
    if (form.mutation.busy) announce('The password is being changed. Wait for the response.');
    else onClose();
  };

  return (
    <dialog
      ref={dialog}
      className="modal"
      tabIndex={-1}
      aria-labelledby={titleId}
      data-ui="resetPasswordDialog"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <div className="modal-paper">
        <h3 id={titleId} ref={title}>
          {uiLabels.resetPasswordDialog.name}
        </h3>
        <Form
          form={form}
          footer={
            <div className="actions">
              <CancelButton busy={form.mutation.busy} onPress={close} />
              <SubmitButton label="update" busyText="Updating…" busy={form.mutation.busy} />
            </div>
          }
        >
          <PasswordInputs form={form} email={user.email}>
            <LoadStatus {...status} />
          </PasswordInputs>
        </Form>
      </div>
    </dialog>
  );
}
