import { useEffect, useRef } from 'react';
import type { Configuration } from './save-configuration.ts';
import type { PolicySetting } from './policy-values.ts';

type Policy = Configuration['password_policy'];

const settings: readonly PolicySetting[] = ['duration_days', 'minimum_length'];

/**
 * Lets the fields follow a policy that is saved elsewhere, in another tab for example. A field in which the reader has
 * typed something else keeps it.
 */
export function useSavedPolicy(
  saved: Policy,
  input: (name: PolicySetting) => HTMLInputElement | undefined,
): void {
  const last = useRef(saved);
  useEffect(() => {
    const before = last.current;
    last.current = saved;
    for (const name of settings) {
      const field = input(name);
      if (field?.value === String(before[name])) field.value = String(saved[name]);
    }
  }, [saved, input]);
}
