import { useId, useState, type InputHTMLAttributes, type ReactNode } from 'react';
import type { UiLabelId } from '../vocabulary/ui-labels.ts';
import { Icon, NoticeLine } from './icon.tsx';

/** A field takes the attributes of its `input`, and these. */
export interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> {
  label: ReactNode;
  /** Which of the product's labels it has. Pages and tests find the field by it. */
  'data-ui'?: UiLabelId | undefined;
  hint?: ReactNode;
  /** What's wrong with the value, one sentence each. */
  errors?: readonly string[] | undefined;
  /** Shown at the end of the input, such as a show/hide toggle. */
  trailing?: (labelId: string, inputId: string) => ReactNode;
  /** Shown under the field, such as a checklist. */
  children?: ReactNode;
}

const noErrors: readonly string[] = [];

/**
 * A labeled input. Its label, hint, and errors are tied to it by ID.
 * Source: WCAG 2.2, 1.3.1, 3.3.1 and 3.3.2.
 */
export function Field({ label, hint, errors = noErrors, trailing, children, ...input }: FieldProps) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean);
  return (
    <div className="field">
      <label id={`${id}-label`} htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="input-row">
        <input
          {...input}
          id={id}
          aria-invalid={errors.length > 0 || undefined}
          aria-describedby={described.join(' ') || undefined}
        />
        {trailing?.(`${id}-label`, id)}
      </div>
      {errors.length > 0 && (
        <div className="field-error" id={`${id}-error`}>
          <Icon name="warning" />
          <div>
            {errors.map((error) => (
              <p key={error}>{error}</p>
            ))}
          </div>
        </div>
      )}
      {children}
    </div>
  );
}

/** A password field must say which password it's for, so that password managers fill the right one. */
interface PasswordFieldProps extends Omit<FieldProps, 'type' | 'trailing' | 'autoComplete'> {
  autoComplete: 'current-password' | 'new-password';
}

/**
 * A field for a password, with a toggle that shows it.
 *
 * Pasting is allowed and the length isn't limited. The toggle keeps its name and exposes its state as `aria-pressed`.
 * Source: NIST SP 800-63B, 3.1.1.2 (paste, and an option to display the secret).
 */
export function PasswordField(props: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <Field
      {...props}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      trailing={(labelId, inputId) => (
        <button
          type="button"
          className="toggle"
          aria-pressed={shown}
          aria-describedby={labelId}
          aria-controls={inputId}
          onClick={() => setShown(!shown)}
        >
          Show
        </button>
      )}
    />
  );
}

/** The warning beside every form in which a password is typed. */
export function PasswordWarning() {
  return (
    <NoticeLine icon="warning" className="password-warning">
      This is a demo. Don’t type a real password.
    </NoticeLine>
  );
}
