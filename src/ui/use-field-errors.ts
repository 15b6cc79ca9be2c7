import { useRef, useState } from 'react';
import { useAnnounce } from './announcer.tsx';
import type { FieldErrors, FieldRow } from './field-errors.ts';

/** The inputs of a form, and what is wrong with each. */
export interface FieldFaults<Name extends string> {
  /** The input of a field, while it is on screen. */
  input: (name: Name) => HTMLInputElement | undefined;
  /** What a field is given to take part. */
  propsFor: (name: Name) => {
    name: Name;
    errors: readonly string[];
    inputRef: (input: HTMLInputElement | null) => void;
    /** What was wrong is not said any more of a value that is being changed. */
    onInput: () => void;
  };
  /** Shows these faults and no others, goes to the first and says how many. @returns whether there are any */
  show: (found: FieldErrors<Name>) => boolean;
}

const noErrors: readonly string[] = [];

/** Keeps what is wrong with the fields of a form, which are given in their order on screen. */
export function useFieldErrors<Name extends string>(fields: readonly FieldRow<Name>[]): FieldFaults<Name> {
  const inputs = useRef(new Map<Name, HTMLInputElement | null>());
  const [errors, setErrors] = useState<FieldErrors<Name>>(new Map());
  const announce = useAnnounce();
  const input = (name: Name) => inputs.current.get(name) ?? undefined;
  return {
    input,
    propsFor: (name) => ({
      name,
      errors: errors.get(name) ?? noErrors,
      inputRef: (element) => {
        inputs.current.set(name, element);
      },
      onInput: () => {
        if (errors.has(name)) setErrors(new Map([...errors].filter(([each]) => each !== name)));
      },
    }),
    show: (found) => {
      setErrors(found);
      const first = fields.find(({ name }) => found.has(name));
      if (first === undefined) return false;
      input(first.name)?.focus();
      announce(found.size === 1 ? 'One field needs attention.' : `${found.size} fields need attention.`);
      return true;
    },
  };
}
