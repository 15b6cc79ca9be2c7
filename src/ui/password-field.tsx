import { useState } from 'react';
import { Field, type FieldProps } from './field.tsx';

/** What a password field takes: the password managers' hint is not optional. */
export interface PasswordFieldProps extends Omit<FieldProps, 'type' | 'trailing' | 'autoComplete'> {
  autoComplete: 'current-password' | 'new-password';
}

/**
 * A field for a password, with a toggle that shows what is typed.
 *
 * Pasting is allowed and the length is not limited. The toggle keeps its words and tells its state by `aria-pressed`.
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
