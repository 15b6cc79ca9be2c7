import { useEffect, useRef, type RefObject } from 'react';
import { focusInSight } from './focus-in-sight.ts';

/** For the heading of a screen that comes by the reader's own doing: takes the focus and scrolls into view. */
export function useHeadingFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    focusInSight(heading.current);
  }, []);
  return heading;
}
