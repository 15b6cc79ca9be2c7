import { useId, useLayoutEffect, useRef } from 'react';
import { uiWords } from '../../../vocabulary/ui-words.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { useMutation } from '../../../ui/use-mutation.ts';
import { ResetPasswordForm, type ResetPasswordFormProps } from './reset-password-form.tsx';

/**
 * The Reset Password dialog. It is modal to the product's window and not to the page around it, so that the steps
 * beside the demo stay within reach: the window behind it is inert, the page is not.
 */
export function ResetPasswordDialog({ onClose, ...form }: Omit<ResetPasswordFormProps, 'request'>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const request = useMutation();
  const announce = useAnnounce();
  // Before the form takes the focus to its first field.
  useLayoutEffect(() => {
    dialog.current?.show();
    dialog.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  // What was sent may be carried out already: closing would only hide what came of it.
  const close = () => {
    if (request.busy) announce('The password is being changed. Wait for the response.');
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
          {uiWords.resetPasswordDialog.name}
        </h3>
        <ResetPasswordForm {...form} request={request} onClose={close} />
      </div>
    </dialog>
  );
}
