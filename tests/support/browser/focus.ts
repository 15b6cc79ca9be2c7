import { expect, type Page } from '@playwright/test';

/** Runs in the page: what is wrong with the focus as somebody sees it, or an empty text. */
function findFocusFault(): string {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return 'It is on nothing.';
  const name = `<${focused.localName} class="${focused.className}"> "${focused.textContent.trim().slice(0, 40)}"`;
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  // What takes the focus only by a script, as the heading of a new screen, is no control.
  const isStop = focused instanceof HTMLElement && focused.tabIndex >= 0;
  const hasRing =
    focused.matches(':focus-visible') && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  if (isStop && !hasRing) return `${name} has no ring.`;
  const { left, right, top, bottom } = focused.getBoundingClientRect();
  const isHit = (x: number, y: number) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (focused.contains(hit) || hit.contains(focused));
  };
  const [middle, center] = [(left + right) / 2, (top + bottom) / 2];
  const places: [number, number][] = [
    [middle, center],
    [middle, top + 3],
    [middle, bottom - 3],
    [left + 3, center],
    [right - 3, center],
  ];
  return places.some(([x, y]) => isHit(x, y)) ? '' : `${name} is covered, or out of sight.`;
}

/**
 * Expects that whoever uses the keyboard sees where they are: something has the focus, with a ring, and is not covered.
 * Source: WCAG 2.2, 2.4.7 (Focus Visible) and 2.4.11 (Focus Not Obscured).
 */
export async function expectFocusSeen(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(findFocusFault), { message: 'the focus is seen' }).toBe('');
}
