import { useId } from 'react';
import { useInitialText } from '../form/use-initial-text.ts';
import type { Fault } from '../request/validate.ts';
import { locate, offsetOf, placeOf } from './locate.ts';

export interface RawBodyProps {
  text: string;
  onChange: (text: string) => void;
  /** What the schema finds wrong with the body. */
  faults: readonly Fault[];
}

interface PlacedFault {
  readonly offset: number;
  readonly message: string;
}

/** What is wrong with a text, each with its place: as JSON first, and where it is JSON by its schema. */
function placedFaults(text: string, faults: readonly Fault[]): PlacedFault[] {
  const located = locate(text);
  if (located.fault) return [located.fault];
  return faults.map(({ field, message }) => ({
    offset: offsetOf(located, field),
    message: field === '' ? message : `${field}: ${message}`,
  }));
}

/** A body as JSON. Its errors show as the reader types, each with a button that moves the cursor to it. */
export function RawBody({ text, onChange, faults }: RawBodyProps) {
  const id = useId();
  const editor = useInitialText<HTMLTextAreaElement>(text);
  const placed = placedFaults(text, faults);
  const goTo = (offset: number) => {
    editor.current?.focus();
    editor.current?.setSelectionRange(offset, offset);
  };
  return (
    <div className="console-field">
      <label htmlFor={id}>Body as JSON</label>
      <textarea
        id={id}
        ref={editor}
        rows={Math.min(16, Math.max(5, text.split('\n').length + 1))}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        aria-invalid={placed.length > 0 || undefined}
        aria-describedby={placed.length > 0 ? `${id}-faults` : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {placed.length > 0 && (
        <ul className="faults" id={`${id}-faults`}>
          {placed.map(({ offset, message }) => (
            <li key={`${offset} ${message}`} className="fault">
              <button type="button" className="quiet" onClick={() => goTo(offset)}>
                {placeOf(text, offset)}
              </button>{' '}
              {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
