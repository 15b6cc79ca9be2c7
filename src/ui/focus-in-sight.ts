/**
 * Gives an element the focus and scrolls it into sight, no further than that takes: where it is seen already, as beside
 * the steps, nothing moves.
 *
 * @param heading what had better be in sight too, where there is room for both
 */
export function focusInSight(element: HTMLElement | null | undefined, heading?: Element | null): void {
  element?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
