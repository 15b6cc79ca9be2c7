import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Gives an uncontrolled field its first text. React would also write the text of a controlled one into the document, as an
 * attribute or content that a saved page or an extension reads, whether it is a secret or not.
 */
export function useInitialText<Field extends { value: string }>(text: string): RefObject<Field | null> {
  const field = useRef<Field>(null);
  const initial = useRef(text);
  useLayoutEffect(() => {
    if (field.current) field.current.value = initial.current;
  }, []);
  return field;
}
