import { useId } from 'react';
import type { Mode } from '../request/draft.ts';

/** What the choice between fields and JSON takes. */
export interface BodyModeProps {
  mode: Mode;
  /** Whether the body is an object that fields can show and change without losing anything. */
  fitsFields: boolean;
  onChange: (mode: Mode) => void;
}

/** Whether the body is written field by field or as JSON. */
export function BodyMode({ mode, fitsFields, onChange }: BodyModeProps) {
  const name = useId();
  return (
    <>
      <fieldset className="modes" aria-describedby={fitsFields ? undefined : `${name}-hint`}>
        <legend className="sr-only">Format of the body</legend>
        {(['form', 'raw'] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={name}
              checked={mode === each}
              disabled={each === 'form' && !fitsFields}
              onChange={() => onChange(each)}
            />
            {each === 'form' ? 'Fields' : 'JSON'}
          </label>
        ))}
      </fieldset>
      {!fitsFields && (
        <p className="hint" id={`${name}-hint`}>
          Fields can’t show this body.
        </p>
      )}
    </>
  );
}
