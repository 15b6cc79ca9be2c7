import { useEffect, useState } from 'react';

/**
 * A value once it has stayed the same for a while: for what is read aloud, which would interrupt itself otherwise.
 *
 * @param delay in milliseconds
 */
export function useDelayed<Value>(value: Value, delay: number): Value {
  const [late, setLate] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return late;
}
