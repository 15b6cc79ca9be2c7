import { useEffect, useRef, type RefObject } from 'react';
import { focusInSight } from '../../ui/focus.ts';
import { isSignedIn, type Screen, type SessionState } from './session-state.ts';

/** Where the focus belongs on a new screen, as a CSS selector; undefined where it is placed otherwise. */
function placeToBegin(screen: Screen): string | undefined {
  if (screen.name !== 'log-in') return 'h3';
  // Whoever came by "Back to Login", which is gone, would otherwise be nowhere. Else a message says why they are here.
  const isNowhere = document.activeElement === document.body;
  return screen.reason.kind === 'not-logged-in' && isNowhere ? '[data-ui=email]' : undefined;
}

/**
 * Keeps the focus where the reader's attention belongs in the product's window.
 *
 * @param window the element that holds the screens, and scrolls
 */
export function useWindowFocus(
  window: RefObject<HTMLElement | null>,
  { screen, resettingPassword }: SessionState,
): void {
  // A new screen starts at its heading, for the eye and for a screen reader.
  const shown = useRef(screen.name);
  useEffect(() => {
    if (shown.current === screen.name) return;
    shown.current = screen.name;
    window.current?.scrollTo(0, 0);
    const first = placeToBegin(screen);
    if (first) focusInSight(window.current?.querySelector<HTMLElement>(first));
  }, [window, screen]);

  // The dialog gives the focus back to the button that opened it, which was inert until now.
  const signedIn = isSignedIn(screen);
  const dialogWasOpen = useRef(false);
  useEffect(() => {
    if (dialogWasOpen.current && !resettingPassword && signedIn) {
      window.current?.querySelector<HTMLElement>('[data-ui=resetPassword]')?.focus();
    }
    dialogWasOpen.current = resettingPassword;
  }, [window, resettingPassword, signedIn]);
}
