import { useId, useState, type ReactNode } from 'react';
import { useInitialText } from './use-initial-text.ts';

/** What a field of the console takes. */
export interface TextFieldProps {
  label: ReactNode;
  /** What it holds at first. */
  initial: string;
  onChange?: (value: string) => void;
  /** Its name in the form's data. */
  name?: string;
  hint?: string | undefined;
  /** What is wrong with the value, one sentence each. */
  faults?: readonly string[];
  /** Hides what is typed, with a button that shows it. */
  secret?: boolean;
  /** Offers these and nothing else. */
  choices?: readonly string[] | undefined;
  /** Lets nothing be chosen, too. */
  optional?: boolean;
}

const noFaults: readonly string[] = [];

interface ControlProps extends TextFieldProps {
  id: string;
  describedBy: string;
  faulty: boolean;
  hidden: boolean;
}

function Control({ id, describedBy, faulty, hidden, ...props }: ControlProps) {
  const { initial, name, onChange, choices, optional } = props;
  const control = useInitialText<HTMLInputElement & HTMLSelectElement>(initial);
  const shared = {
    id,
    name,
    ref: control,
    'aria-invalid': faulty || undefined,
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

/** A labelled field with its hint and its faults tied to it. Source: WCAG 2.2, 1.3.1, 3.3.1 and 3.3.2. */
export function TextField(props: TextFieldProps) {
  const { label, hint, faults = noFaults, secret = false } = props;
  const id = useId();
  const [shown, setShown] = useState(false);
  const faulty = faults.length > 0;
  const describedBy = [hint && `${id}-hint`, faulty && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className="console-field">
      <label htmlFor={id} id={`${id}-label`}>
        {label}
      </label>
      <div className="input-row">
        <Control {...props} id={id} describedBy={describedBy} faulty={faulty} hidden={secret && !shown} />
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
      {faulty && (
        <p className="fault" id={`${id}-fault`}>
          {faults.join(' ')}
        </p>
      )}
    </div>
  );
}
