import { useEffect, useRef, type RefObject } from 'react';
import { focusIntoView } from '../../ui/focus.ts';
import { isSignedIn, type Screen, type SessionState } from './session-state.ts';

/** The element that gets the focus on a new screen, as a CSS selector; undefined if the screen places the focus itself. */
function firstFocus(screen: Screen): string | undefined {
  if (screen.name !== 'log-in') return 'h3';
  // "Back to Login" disappears when it's selected, so the focus is lost. In other cases, the screen's message gets it.
  const isLost = document.activeElement === document.body;
  return screen.reason.kind === 'not-logged-in' && isLost ? '[data-ui=email]' : undefined;
}

/**
 * Moves the focus in the product's window when a screen or the dialog replaces the element that had it.
 *
 * @param window the element that contains the screens and scrolls
 */
export function useWindowFocus(
  window: RefObject<HTMLElement | null>,
  { screen, resettingPassword }: SessionState,
): void {
  // A new screen starts at its heading, in view and for screen readers.
  const shown = useRef(screen.name);
  useEffect(() => {
    if (shown.current === screen.name) return;
    shown.current = screen.name;
    window.current?.scrollTo(0, 0);
    const first = firstFocus(screen);
    if (first) focusIntoView(window.current?.querySelector<HTMLElement>(first));
  }, [window, screen]);

  // When the dialog closes, the focus returns to the button that opened it, which was inert until now.
  const signedIn = isSignedIn(screen);
  const dialogWasOpen = useRef(false);
  useEffect(() => {
    if (dialogWasOpen.current && !resettingPassword && signedIn) {
      window.current?.querySelector<HTMLElement>('[data-ui=resetPassword]')?.focus();
    }
    dialogWasOpen.current = resettingPassword;
  }, [window, resettingPassword, signedIn]);
}
