import type { FormHTMLAttributes, ReactNode } from 'react';
import { uiLabels, type UiLabelId } from '../vocabulary/ui-labels.ts';
import { RequestStatus } from './status.tsx';
import type { FormState } from './use-form.ts';

interface FormProps extends Omit<
  FormHTMLAttributes<HTMLFormElement>,
  'onSubmit' | 'onChange' | 'noValidate'
> {
  form: Pick<FormState, 'ref' | 'onChange' | 'mutation' | 'error' | 'notice' | 'submit'>;
  /** Shown under the status line. */
  footer?: ReactNode;
}

/** A form element with its status line. See `useForm`. */
export function Form({ form, children, footer, ...attributes }: FormProps) {
  const { ref, onChange, submit, mutation, error, notice } = form;
  return (
    <form
      {...attributes}
      ref={ref}
      noValidate
      onChange={onChange}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {children}
      {notice !== undefined && <p role="status">{notice}</p>}
      <RequestStatus mutation={mutation} error={error} />
      {footer}
    </form>
  );
}

interface SubmitButtonProps {
  label: UiLabelId;
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
      <span className={busy ? 'unseen' : undefined}>{uiLabels[label].name}</span>
      <span className={busy ? undefined : 'unseen'}>{busyText}</span>
    </button>
  );
}
