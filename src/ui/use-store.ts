import type { ReadableAtom } from 'nanostores';
import { useCallback, useSyncExternalStore } from 'react';

/**
 * Returns the current value of a store, and renders again when it changes. `useStore` of `@nanostores/react` does the same
 * for atoms, but also supports maps, which would take 330 bytes of the demo's budget.
 */
export function useStore<Value>(store: ReadableAtom<Value>): Value {
  const subscribe = useCallback((notify: () => void) => store.listen(notify), [store]);
  const read = () => store.get();
  return useSyncExternalStore(subscribe, read, read);
}
