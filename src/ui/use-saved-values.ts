import { useEffect, useRef } from 'react';
import type { FormField } from './use-fields.ts';
import type { FormState } from './use-form.ts';

/**
 * Updates the inputs of a form when the stored values change, for example in another tab. An input that the reader
 * changed keeps its value.
 */
export function useSavedValues<Name extends string>(
  fields: readonly FormField<Name>[],
  input: FormState<Name>['input'],
  saved: Readonly<Record<Name, string | number>>,
): void {
  const last = useRef(saved);
  useEffect(() => {
    for (const { name } of fields) {
      const element = input(name);
      if (element?.value === String(last.current[name])) element.value = String(saved[name]);
    }
    last.current = saved;
  }, [fields, input, saved]);
}
