import { useCallback, useEffect, useRef, useState } from 'react';
import type { ErrorEnvelope } from '../../demo-backend/contract/schemas.ts';
import { uiWords, type UiWordId } from '../vocabulary/ui-words.ts';
import { useAnnounce } from './announcer.tsx';
import type { FieldProps } from './field.tsx';

/** One field of a form. */
export interface FormField<Name extends string> {
  /** As the API names it in its field errors. */
  readonly name: Name;
  readonly label: UiWordId;
  /** The error if the field is empty; absent if it can be empty. */
  readonly missing?: string;
  /** Whether spaces around the value are dropped. */
  readonly trim?: boolean;
}

/** What's wrong with each field, in whole sentences. A field without errors has no entry. */
export type FieldErrors<Name extends string> = ReadonlyMap<Name, readonly string[]>;

/** Returns what a field held when the values were read; empty if the field wasn't on screen. */
export type ReadValue<Name extends string> = (name: Name) => string;

/** A stored value for each field. */
export type SavedValues<Name extends string> = Readonly<Record<Name, string | number>>;

/** The API's field errors as sentences. The API sends the end of each, and the field's label is its start. */
export const errorsIn = <Name extends string>(
  fields: readonly FormField<Name>[],
  errors: ErrorEnvelope['errors'],
): FieldErrors<Name> =>
  new Map(
    fields.flatMap(({ name, label }): [Name, string[]][] => {
      const found = errors[name];
      return found === undefined ? [] : [[name, found.map((rest) => `${uiWords[label].name} ${rest}`)]];
    }),
  );

/** The errors of the fields that are empty and must not be. */
export const findMissing = <Name extends string>(
  fields: readonly FormField<Name>[],
  value: ReadValue<Name>,
): FieldErrors<Name> =>
  new Map(
    fields.flatMap(({ name, missing }): [Name, string[]][] =>
      missing !== undefined && value(name) === '' ? [[name, [missing]]] : [],
    ),
  );

/** The props that make a `Field` part of a form. */
type FieldBinding = Pick<
  FieldProps,
  'name' | 'label' | 'data-ui' | 'errors' | 'inputRef' | 'onChange' | 'defaultValue'
>;

/** The inputs of a form and their errors. */
export interface FormInputs<Name extends string> {
  /** The input of a field while it's on screen. This function is stable. */
  input: (name: Name) => HTMLInputElement | undefined;
  field: (name: Name) => FieldBinding;
  /** Reads the inputs now: a password manager can fill them without an event. */
  readValues: () => ReadValue<Name>;
  /** Shows these errors only, focuses the first, and announces how many there are. @returns whether there are any */
  showErrors: (errors: FieldErrors<Name>) => boolean;
}

/**
 * Keeps the inputs of a form and their errors.
 *
 * @param fields in their order on screen
 * @param saved what's stored: an input that the reader didn't change shows the new value when it changes
 * @param onValues called with what the inputs hold, on each change
 */
export function useFields<Name extends string>(
  fields: readonly FormField<Name>[],
  saved?: SavedValues<Name>,
  onValues?: (value: ReadValue<Name>) => void,
): FormInputs<Name> {
  const inputs = useRef(new Map<Name, HTMLInputElement | null>());
  const [errors, setErrors] = useState<FieldErrors<Name>>(new Map());
  const announce = useAnnounce();
  const input = useCallback((name: Name) => inputs.current.get(name) ?? undefined, []);

  const lastSaved = useRef(saved);
  useEffect(() => {
    const before = lastSaved.current;
    lastSaved.current = saved;
    if (before === undefined || saved === undefined) return;
    for (const { name } of fields) {
      const element = input(name);
      if (element?.value === String(before[name])) element.value = String(saved[name]);
    }
  }, [saved, fields, input]);

  const readValues = (): ReadValue<Name> => {
    const values = new Map<Name, string>();
    for (const { name, trim = false } of fields) {
      const text = input(name)?.value ?? '';
      values.set(name, trim ? text.trim() : text);
    }
    return (name) => values.get(name) ?? '';
  };

  const bind = ({ name, label }: FormField<Name>): FieldBinding => ({
    name,
    label: uiWords[label].name,
    'data-ui': label,
    ...(saved && { defaultValue: saved[name] }),
    errors: errors.get(name) ?? [],
    inputRef: (element) => {
      inputs.current.set(name, element);
    },
    onChange: () => {
      if (errors.has(name)) setErrors(new Map([...errors].filter(([each]) => each !== name)));
      onValues?.(readValues());
    },
  });
  const bindings = new Map(fields.map((each) => [each.name, bind(each)]));

  return {
    input,
    field: (name) => bindings.get(name) ?? { name, label: name },
    readValues,
    showErrors: (found) => {
      setErrors(found);
      const first = fields.find(({ name }) => found.has(name));
      if (first === undefined) return false;
      input(first.name)?.focus();
      announce(found.size === 1 ? 'One field needs attention.' : `${found.size} fields need attention.`);
      return true;
    },
  };
}
