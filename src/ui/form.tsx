import type { FormHTMLAttributes, ReactNode } from 'react';
import { uiWords, type UiWordId } from '../vocabulary/ui-words.ts';
import { RequestStatus } from './status.tsx';
import type { Form as FormState } from './use-form.ts';

interface FormProps extends Omit<FormHTMLAttributes<HTMLFormElement>, 'onSubmit' | 'noValidate'> {
  form: Pick<FormState, 'mutation' | 'error' | 'notice' | 'submit'>;
  /** Shown under the status line. */
  footer?: ReactNode;
}

/** A form element with its status line. See `useForm`. */
export function Form({ form, children, footer, ...attributes }: FormProps) {
  return (
    <form
      {...attributes}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      {children}
      {form.notice !== undefined && <p role="status">{form.notice}</p>}
      <RequestStatus mutation={form.mutation} error={form.error} />
      {footer}
    </form>
  );
}

interface SubmitButtonProps {
  label: UiWordId;
  /** The text while the request is in flight, such as "Updating…". */
  busyText: string;
  busy: boolean;
}

/**
 * A form's main button. It's never disabled. While the request is in flight, it says so, keeps its size and its focus,
 * and the form ignores it.
 */
export function SubmitButton({ label, busyText, busy }: SubmitButtonProps) {
  return (
    <button type="submit" className="primary sized" data-ui={label} aria-disabled={busy || undefined}>
      <span className={busy ? 'unseen' : undefined}>{uiWords[label].name}</span>
      <span className={busy ? undefined : 'unseen'}>{busyText}</span>
    </button>
  );
}

/** Leaves a form without submitting it. With `busy`, it's too late: the button keeps its focus and the form says why. */
export function CancelButton({ busy = false, onPress }: { busy?: boolean; onPress: () => void }) {
  return (
    <button type="button" data-ui="cancel" aria-disabled={busy || undefined} onClick={onPress}>
      {uiWords.cancel.name}
    </button>
  );
}
