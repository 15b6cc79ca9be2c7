import { Fragment } from 'react';
import { Field } from '../../ui/field.tsx';
import type { FieldError } from '../request/validate.ts';
import { locate, offsetOf, placeOf } from './locate.ts';
import { useInitialText } from './text-field.tsx';

interface RawBodyProps {
  text: string;
  onChange: (text: string) => void;
  /** The errors that the operation's schema finds in the body. */
  errors: readonly FieldError[];
}

interface LocatedError {
  readonly offset: number;
  readonly message: string;
}

/** The errors of a text with their places: its first syntax error or, if it's JSON, the errors that its schema finds. */
function locateErrors(text: string, errors: readonly FieldError[]): LocatedError[] {
  const located = locate(text);
  if (located.syntaxError) return [located.syntaxError];
  return errors.map(({ field, message }) => ({
    offset: offsetOf(located, field),
    message: field === '' ? message : `${field}: ${message}`,
  }));
}

/** A body as JSON. Its errors show as the reader types, each with a button that moves the cursor to it. */
export function RawBody({ text, onChange, errors }: RawBodyProps) {
  const editor = useInitialText<HTMLTextAreaElement>(text);
  const located = locateErrors(text, errors);
  const goTo = (offset: number) => {
    editor.current?.focus();
    editor.current?.setSelectionRange(offset, offset);
  };
  return (
    <Field
      label="Body as JSON"
      errors={located.map(({ offset, message }) => (
        <Fragment key={`${offset} ${message}`}>
          <button type="button" className="quiet" onClick={() => goTo(offset)}>
            {placeOf(text, offset)}
          </button>{' '}
          {message}
        </Fragment>
      ))}
      control={(tied) => (
        <textarea
          {...tied}
          ref={editor}
          rows={Math.min(16, Math.max(5, text.split('\n').length + 1))}
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    />
  );
}
