import type { ReadableAtom } from 'nanostores';
import { useCallback, useSyncExternalStore } from 'react';

/**
 * The value of a store, up to date. Does what `useStore` of `@nanostores/react` does for an atom: that one can also watch
 * single keys of a map, which takes several hundred bytes of the demo's budget.
 */
export function useStore<Value>(store: ReadableAtom<Value>): Value {
  const subscribe = useCallback((notify: () => void) => store.listen(notify), [store]);
  const read = () => store.get();
  return useSyncExternalStore(subscribe, read, read);
}
