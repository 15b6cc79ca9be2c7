/**
 * Gives an element the focus and scrolls it into sight, no further than that takes: where it is seen already, as beside
 * the steps, nothing moves.
 */
export function focusInSight(element: HTMLElement | null | undefined): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
