import { Children, useId, useState, type ComponentProps, type ReactNode } from 'react';
import type { UiLabelId } from '../vocabulary/ui-labels.ts';
import { Icon, NoticeLine } from './icon.tsx';

/** The attributes that tie a control to its label, hint, and errors. */
type TiedAttributes = Pick<ComponentProps<'input'>, 'id' | 'aria-invalid' | 'aria-describedby'>;

/** A field takes the attributes of its `input`, and these. */
export interface FieldProps extends Omit<ComponentProps<'input'>, 'id'> {
  label: ReactNode;
  /** Which of the product's labels it has. Pages and tests find the field by it. */
  'data-ui'?: UiLabelId | undefined;
  hint?: ReactNode;
  /** What's wrong with the value, one sentence each. */
  errors?: readonly ReactNode[] | undefined;
  /** Another control in place of the input, such as a list of choices. */
  control?: (tied: TiedAttributes) => ReactNode;
  /** Shown at the end of the input, such as a show/hide toggle. */
  trailing?: (labelId: string, inputId: string) => ReactNode;
  /** Shown under the field, such as a checklist. */
  children?: ReactNode;
}

const noErrors: readonly ReactNode[] = [];

/**
 * A labeled control. Its label, hint, and errors are tied to it by ID.
 *
 * The hint comes before the control: a screen reader gets there first, and neither a list of suggestions nor a keyboard on
 * screen covers it.
 * Source: WCAG 2.2, 1.3.1, 3.3.1 and 3.3.2.
 */
export function Field({ label, hint, errors = noErrors, control, trailing, children, ...input }: FieldProps) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean);
  const tied: TiedAttributes = {
    id,
    'aria-invalid': errors.length > 0 || undefined,
    'aria-describedby': described.join(' ') || undefined,
  };
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
        {control === undefined ? <input {...input} {...tied} /> : control(tied)}
        {trailing?.(`${id}-label`, id)}
      </div>
      {errors.length > 0 && (
        <div className="field-error" id={`${id}-error`}>
          <Icon name="warning" />
          <div>
            {Children.map(errors, (error) => (
              <p>{error}</p>
            ))}
          </div>
        </div>
      )}
      {children}
    </div>
  );
}

interface SecretFieldProps extends Omit<FieldProps, 'type' | 'control' | 'trailing' | 'autoComplete'> {
  /** Which password it's for, so that password managers fill the right one; `off` if none should. */
  autoComplete: 'current-password' | 'new-password' | 'off';
}

/**
 * A field for a password or another secret, with a toggle that shows it.
 *
 * Pasting is allowed and the length isn't limited. The toggle keeps its name and exposes its state as `aria-pressed`.
 * Source: NIST SP 800-63B, 3.1.1.2 (paste, and an option to display the secret).
 */
export function SecretField(props: SecretFieldProps) {
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

/** The warning beside the demo's account, and in every form in which a password is typed. */
export function PasswordWarning() {
  return (
    <NoticeLine icon="warning" className="password-warning">
      This is a demo. Don’t type a real password.
    </NoticeLine>
  );
}
