/**
 * Focuses an element and scrolls only as far as needed to show it. If it's already visible, nothing moves.
 *
 * @param heading scrolled into view too, if there's room for both
 */
export function focusIntoView(element: HTMLElement | null | undefined, heading?: Element | null): void {
  element?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
