import { expect, type Locator } from '@playwright/test';

/** Runs in the page: pairs of words of the element that are drawn over each other, beside what is meant to lie above. */
function findOverlapping(root: Element): string[] {
  type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;
  interface Word {
    readonly element: Element;
    readonly text: string;
    readonly box: Box;
  }
  /** What two boxes share; its size is negative where they share nothing. */
  const intersect = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });
  const widthOf = ({ left, right }: Box) => right - left;
  const heightOf = ({ top, bottom }: Box) => bottom - top;
  /** The part of a box that no scrolling or clipping ancestor hides. */
  const clip = (box: Box, element: Element): Box => {
    let shown = box;
    for (
      let each: Element | null = element;
      each !== null && each !== document.body;
      each = each.parentElement
    ) {
      if (getComputedStyle(each).overflow !== 'visible')
        shown = intersect(shown, each.getBoundingClientRect());
    }
    return shown;
  };
  const isDrawn = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('[inert], .sr-only, option') === null;
  const words: Word[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (element === null || text === '' || !isDrawn(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      const box = clip(line, element);
      if (widthOf(box) > 3 && heightOf(box) > 3) words.push({ element, text, box });
    }
  }
  /** Whether an element lies above its surroundings, as a menu or a bar that sticks does. */
  const isRaised = (element: Element, within: Element): boolean => {
    for (let each: Element | null = element; each !== null && each !== within; each = each.parentElement) {
      if (!['static', 'relative'].includes(getComputedStyle(each).position)) return true;
    }
    return false;
  };
  const isMeant = (a: Element, b: Element) => {
    let common: Element = a;
    while (!common.contains(b) && common.parentElement !== null) common = common.parentElement;
    return isRaised(a, common) || isRaised(b, common);
  };
  const overlaps: string[] = [];
  words.sort((a, b) => a.box.top - b.box.top);
  for (const [index, a] of words.entries()) {
    for (const b of words.slice(index + 1)) {
      if (b.box.top >= a.box.bottom) break;
      const shared = intersect(a.box, b.box);
      const lower = Math.min(heightOf(a.box), heightOf(b.box));
      const isClear = widthOf(shared) < 3 || heightOf(shared) < lower * 0.2;
      if (!isClear && !isMeant(a.element, b.element)) overlaps.push(`"${a.text}" and "${b.text}"`);
    }
  }
  return overlaps;
}

/** Expects that no words of an element, as it now stands, are drawn over each other. */
export async function expectNoOverlap(element: Locator): Promise<void> {
  expect(await element.evaluate(findOverlapping), 'words that are drawn over each other').toEqual([]);
}
