import { expect, type Locator } from '@playwright/test';

/** Runs in the page: pairs of texts in the element that overlap, except where one is meant to be on top. */
function findOverlapping(root: Element): string[] {
  type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;
  interface Word {
    readonly element: Element;
    readonly text: string;
    readonly box: Box;
  }
  /** The intersection of two boxes. Its size is negative if there is none. */
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
  const wordsOf = (node: Node): Word[] => {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (element === null || text === '' || !isDrawn(element)) return [];
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()]
      .map((line) => ({ element, text, box: clip(line, element) }))
      .filter(({ box }) => widthOf(box) > 3 && heightOf(box) > 3);
  };
  /** Whether an element is above its surroundings, such as a menu or a sticky bar. */
  const isRaised = (element: Element, within: Element): boolean => {
    for (let each: Element | null = element; each !== null && each !== within; each = each.parentElement) {
      if (!['static', 'relative'].includes(getComputedStyle(each).position)) return true;
    }
    return false;
  };
  const isIntended = (a: Element, b: Element) => {
    let common: Element = a;
    while (!common.contains(b) && common.parentElement !== null) common = common.parentElement;
    return isRaised(a, common) || isRaised(b, common);
  };
  const overlap = (a: Word, b: Word) => {
    const shared = intersect(a.box, b.box);
    const lower = Math.min(heightOf(a.box), heightOf(b.box));
    return widthOf(shared) >= 3 && heightOf(shared) >= lower * 0.2 && !isIntended(a.element, b.element);
  };

  const words: Word[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) words.push(...wordsOf(walker.currentNode));
  words.sort((a, b) => a.box.top - b.box.top);
  return words.flatMap((a, index) => {
    const below = words.slice(index + 1);
    const reach = below.findIndex(({ box }) => box.top >= a.box.bottom);
    return below
      .slice(0, reach < 0 ? undefined : reach)
      .filter((b) => overlap(a, b))
      .map((b) => `"${a.text}" and "${b.text}"`);
  });
}

/** Expects that no words of an element overlap. */
export async function expectNoOverlap(element: Locator): Promise<void> {
  expect(await element.evaluate(findOverlapping), 'words that are drawn over each other').toEqual([]);
}
