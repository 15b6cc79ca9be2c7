import { useCallback, useRef, useState, type ChangeEvent, type RefObject } from 'react';
import type { ErrorEnvelope } from '../../demo-backend/contract/schemas.ts';
import { uiLabels, type UiLabelId } from '../vocabulary/ui-labels.ts';
import { useAnnounce } from './announcer.tsx';
import type { FieldProps } from './field.tsx';

/** One field of a form. */
export interface FormField<Name extends string> {
  /** As the API names it in its field errors. */
  readonly name: Name;
  readonly label: UiLabelId;
  /** The error if the field is empty; absent if it can be empty. */
  readonly missing?: string;
  /** Whether spaces around the value are dropped. */
  readonly trim?: boolean;
}

/** What's wrong with each field, in whole sentences. A field without errors has no entry. */
export type FieldErrors<Name extends string> = ReadonlyMap<Name, readonly string[]>;

/** Returns what a field held when the values were read; empty if the field wasn't on screen. */
export type ReadValue<Name extends string> = (name: Name) => string;

/** The API's field errors as sentences. The API sends the end of each; the field's label is the start. */
export const errorsIn = <Name extends string>(
  fields: readonly FormField<Name>[],
  errors: ErrorEnvelope['errors'],
): FieldErrors<Name> =>
  new Map(
    fields.flatMap(({ name, label }): [Name, string[]][] => {
      const found = errors[name];
      return found === undefined ? [] : [[name, found.map((rest) => `${uiLabels[label].name} ${rest}`)]];
    }),
  );

/** The errors of the required fields that are empty. */
export const findMissing = <Name extends string>(
  fields: readonly FormField<Name>[],
  value: ReadValue<Name>,
): FieldErrors<Name> =>
  new Map(
    fields.flatMap(({ name, missing }): [Name, string[]][] =>
      missing !== undefined && value(name) === '' ? [[name, [missing]]] : [],
    ),
  );

/** The inputs of a form and their errors. */
export interface FormInputs<Name extends string> {
  /** For the form element. */
  ref: RefObject<HTMLFormElement | null>;
  /** The input of a field while it's on screen. This function is stable. */
  input: (name: Name) => HTMLInputElement | undefined;
  /** The props that make a `Field` part of the form. */
  field: (name: Name) => Pick<FieldProps, 'name' | 'label' | 'data-ui' | 'errors'>;
  /** Reads the inputs now: a password manager can fill them without an event. */
  readValues: () => ReadValue<Name>;
  /** Shows these errors only, focuses the first, and announces how many there are. @returns whether there are any */
  showErrors: (errors: FieldErrors<Name>) => boolean;
  /** Hides the errors of the input that the reader changes. */
  onChange: (event: ChangeEvent) => void;
}

/** Manages the inputs of a form and their errors. See `FormOptions` for the fields. */
export function useFields<Name extends string>(fields: readonly FormField<Name>[]): FormInputs<Name> {
  const ref = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<FieldErrors<Name>>(new Map());
  const announce = useAnnounce();

  const labelOf = useCallback((name: Name) => fields.find((each) => each.name === name)?.label, [fields]);
  const input = useCallback(
    (name: Name) => ref.current?.querySelector<HTMLInputElement>(`[data-ui=${labelOf(name)}]`) ?? undefined,
    [labelOf],
  );

  return {
    ref,
    input,
    field: (name) => {
      const label = labelOf(name);
      return { name, label: label && uiLabels[label].name, 'data-ui': label, errors: errors.get(name) };
    },
    readValues: () => {
      const values = new Map<Name, string>();
      for (const { name, trim = false } of fields) {
        const text = input(name)?.value ?? '';
        values.set(name, trim ? text.trim() : text);
      }
      return (name) => values.get(name) ?? '';
    },
    showErrors: (found) => {
      setErrors(found);
      const first = fields.find(({ name }) => found.has(name));
      if (first === undefined) return false;
      input(first.name)?.focus();
      announce(found.size === 1 ? 'One field needs attention.' : `${found.size} fields need attention.`);
      return true;
    },
    onChange: ({ target }) => {
      if (errors.size > 0) setErrors(new Map([...errors].filter(([name]) => input(name) !== target)));
    },
  };
}
