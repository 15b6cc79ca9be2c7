import { useLayoutEffect, useRef, type RefObject } from 'react';
import { Field, SecretField, type FieldProps } from '../../ui/field.tsx';

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

interface TextFieldProps extends Pick<FieldProps, 'label' | 'name' | 'hint' | 'errors'> {
  initial: string;
  onChange?: (value: string) => void;
  /** Hides the text, and adds a button that shows it. */
  secret?: boolean;
  /** Makes the field a list of these values. */
  choices?: readonly string[] | undefined;
  /** Adds an empty choice. */
  optional?: boolean;
}

/** A field whose text never becomes part of the document. It can be a list of choices. */
export function TextField({ initial, onChange, secret, choices, optional, ...field }: TextFieldProps) {
  const ref = useInitialText<HTMLInputElement & HTMLSelectElement>(initial);
  const attributes = {
    ref,
    onChange: ({ target }: { target: { value: string } }) => onChange?.(target.value),
  };
  if (choices !== undefined)
    return (
      <Field
        {...field}
        control={(tied) => (
          <select {...tied} {...attributes}>
            {optional && <option value="">(not sent)</option>}
            {choices.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </select>
        )}
      />
    );
  if (secret) return <SecretField {...field} {...attributes} autoComplete="off" />;
  return <Field {...field} {...attributes} autoComplete="off" autoCapitalize="none" spellCheck={false} />;
}
