import { useId, type RefObject } from 'react';
import type { InputField } from '../../lib/reference/operation-model-schema.ts';
import type { Fault } from '../request/validate.ts';
import { JsonEditor } from './json-editor.tsx';
import { lineOf, locate, offsetOf } from './locate.ts';

/** What the raw body takes. */
export interface RawBodyProps {
  text: string;
  onChange: (text: string) => void;
  fields: readonly InputField[];
  /** What the schema finds wrong with the body. */
  faults: readonly Fault[];
  editor: RefObject<HTMLTextAreaElement | null>;
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

/** A body as JSON: its faults are told with their lines as they are typed, and each leads to its place. */
export function RawBody({ text, onChange, fields, faults, editor }: RawBodyProps) {
  const id = useId();
  const placed = placedFaults(text, faults);
  const goTo = (offset: number) => {
    editor.current?.focus();
    editor.current?.setSelectionRange(offset, offset);
  };
  return (
    <div className="console-field">
      <label htmlFor={id}>Body as JSON</label>
      <JsonEditor
        id={id}
        text={text}
        onChange={onChange}
        fields={fields}
        editor={editor}
        faultsId={placed.length > 0 ? `${id}-faults` : undefined}
      />
      {placed.length > 0 && (
        <ul className="faults" id={`${id}-faults`}>
          {placed.map(({ offset, message }) => (
            <li key={`${offset} ${message}`} className="fault">
              <button type="button" className="quiet" onClick={() => goTo(offset)}>
                Line {lineOf(text, offset)}
              </button>{' '}
              {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
