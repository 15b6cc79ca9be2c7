import { useEffect, useRef, type RefObject } from 'react';
import { uiWords } from '../vocabulary/ui-words.ts';
import { focusInSight } from './focus.ts';

// Parts of the screens that load later: the demo starts without this code.

/** A ref for the heading of a screen that the reader opened: it gets the focus and scrolls into view. */
export function useHeadingFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    focusInSight(heading.current);
  }, []);
  return heading;
}

/** An invisible field with the account's email. Password managers save the password under it. */
export function HiddenUsername({ email }: { email: string }) {
  return (
    <input
      className="sr-only"
      type="text"
      autoComplete="username"
      defaultValue={email}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
    />
  );
}

/** Leaves a form without submitting it. With `busy`, it's too late: the button keeps its focus and the form says why. */
export function CancelButton({ busy = false, onPress }: { busy?: boolean; onPress: () => void }) {
  return (
    <button type="button" data-ui="cancel" aria-disabled={busy || undefined} onClick={onPress}>
      {uiWords.cancel.name}
    </button>
  );
}
