import { useState } from 'react';
import type { InputField } from '../../reference/operation-model-schema.ts';
import type { Fault } from '../request/validate.ts';
import { TextField } from './text-field.tsx';

/** What the field for further query parameters takes. */
export interface MoreQueryProps {
  initial: string;
  onChange: (text: string) => void;
  /** What is wrong with them; see {@link moreQueryFaults}. */
  faults: readonly Fault[];
}

/** The faults of a query that are of no field: of parameters that the operation does not have. */
export const moreQueryFaults = (faults: readonly Fault[], fields: readonly InputField[]): readonly Fault[] =>
  faults.filter(({ place, field }) => place === 'query' && fields.every(({ name }) => name !== field));

/** Any query parameters at all, for whoever wants to see what the API makes of them. Folded until then. */
export function MoreQuery({ initial, onChange, faults }: MoreQueryProps) {
  const [open, setOpen] = useState(false);
  return (
    <details open={open || faults.length > 0} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>More query parameters</summary>
      <TextField
        label="Query"
        hint="For example, name=value&other=value."
        initial={initial}
        onChange={onChange}
        faults={faults.map(({ field, message }) => `${field}: ${message}`)}
      />
    </details>
  );
}
