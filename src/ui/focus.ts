/**
 * Focuses an element and scrolls only as far as it takes to see it. If it's visible already, nothing moves.
 *
 * @param heading shown too, if there's room for both
 */
export function focusInSight(element: HTMLElement | null | undefined, heading?: Element | null): void {
  element?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
