import { useId } from 'react';
import type { Mode } from '../use-console.ts';

/** What the choice between fields and JSON takes. */
export interface BodyModeProps {
  mode: Mode;
  onChange: (mode: Mode) => void;
}

/** Whether the body is written field by field or as JSON. */
export function BodyMode({ mode, onChange }: BodyModeProps) {
  const name = useId();
  return (
    <fieldset className="modes">
      <legend className="sr-only">Write the body as</legend>
      {(['form', 'raw'] as const).map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={mode === each} onChange={() => onChange(each)} />
          {each === 'form' ? 'Fields' : 'JSON'}
        </label>
      ))}
    </fieldset>
  );
}
