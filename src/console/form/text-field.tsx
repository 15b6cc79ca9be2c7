import { useId, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';

/**
 * Sets the first text of an uncontrolled field. React would write the text of a controlled field into the document too, as
 * an attribute or as content, where a saved page or an extension could read a secret.
 */
export function useInitialText<Field extends { value: string }>(text: string): RefObject<Field | null> {
  const field = useRef<Field>(null);
  const initial = useRef(text);
  useLayoutEffect(() => {
    if (field.current) field.current.value = initial.current;
  }, []);
  return field;
}

interface TextFieldProps {
  label: ReactNode;
  initial: string;
  onChange?: (value: string) => void;
  /** The field's name in the form's data. */
  name?: string;
  hint?: string | undefined;
  /** One sentence each. */
  errors?: readonly string[];
  /** Hides the text, and adds a button that shows it. */
  secret?: boolean;
  /** Makes the field a list of these values. */
  choices?: readonly string[] | undefined;
  /** Adds an empty choice. */
  optional?: boolean;
}

const noErrors: readonly string[] = [];

interface ControlProps extends TextFieldProps {
  id: string;
  describedBy: string;
  invalid: boolean;
  hidden: boolean;
}

function Control({ id, describedBy, invalid, hidden, ...props }: ControlProps) {
  const { initial, name, onChange, choices, optional } = props;
  const control = useInitialText<HTMLInputElement & HTMLSelectElement>(initial);
  const shared = {
    id,
    name,
    ref: control,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy || undefined,
  };
  if (choices === undefined)
    return (
      <input
        {...shared}
        type={hidden ? 'password' : 'text'}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={({ target }) => onChange?.(target.value)}
      />
    );
  return (
    <select {...shared} onChange={({ target }) => onChange?.(target.value)}>
      {optional && <option value="">(not sent)</option>}
      {choices.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </select>
  );
}

/**
 * A labeled field whose hint and errors are tied to it. Unlike the fields of the product's screens, it can be a list of
 * choices, and its text never becomes part of the document.
 * Source: WCAG 2.2, 1.3.1, 3.3.1 and 3.3.2.
 */
export function TextField(props: TextFieldProps) {
  const { label, hint, errors = noErrors, secret = false } = props;
  const id = useId();
  const [shown, setShown] = useState(false);
  const invalid = errors.length > 0;
  const describedBy = [hint && `${id}-hint`, invalid && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="console-field">
      <label htmlFor={id} id={`${id}-label`}>
        {label}
      </label>
      <div className="input-row">
        <Control {...props} id={id} describedBy={describedBy} invalid={invalid} hidden={secret && !shown} />
        {secret && (
          <button
            type="button"
            aria-pressed={shown}
            aria-describedby={`${id}-label`}
            onClick={() => setShown(!shown)}
          >
            Show
          </button>
        )}
      </div>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {invalid && (
        <p className="error" id={`${id}-error`}>
          {errors.join(' ')}
        </p>
      )}
    </div>
  );
}
