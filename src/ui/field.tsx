import { useId, type InputHTMLAttributes, type ReactNode, type Ref } from 'react';
import { uiWords, type UiWordId } from '../vocabulary/ui-words.ts';
import { Icon } from './icon.tsx';

/** What every field of the demo takes beside the attributes of its `input`. */
export interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> {
  /** The field's word, which is its visible label. */
  word: UiWordId;
  hint?: ReactNode;
  /** What is wrong with the value, one sentence each; an empty list when nothing is. */
  errors?: readonly string[];
  inputRef?: Ref<HTMLInputElement>;
  /** Shown at the end of the input: a show/hide toggle, for example. */
  trailing?: (labelId: string, inputId: string) => ReactNode;
  /** Shown under the field and read with it: a checklist, for example. */
  children?: ReactNode;
}

const noErrors: readonly string[] = [];

/**
 * A labelled input that wires its own ARIA: the label, the hint and the errors are tied to it by id.
 * Source: WCAG 2.2, 1.3.1, 3.3.1 and 3.3.2.
 */
export function Field({ word, hint, errors = noErrors, inputRef, trailing, children, ...input }: FieldProps) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean);
  return (
    <div className="field">
      <label id={`${id}-label`} htmlFor={id}>
        {uiWords[word].name}
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
          ref={inputRef}
          data-ui={word}
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
