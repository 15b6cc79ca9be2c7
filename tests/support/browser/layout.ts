import { expect, type Locator, type Page } from '@playwright/test';
import { budgets } from '../../bench/budgets.ts';
import { expectNoOverlap } from './overlaps.ts';

/** Runs in the page: the elements beyond its right edge, except fixed ones and those in a box that scrolls or clips. */
function findOverflowing(): string[] {
  const edge = document.documentElement.clientWidth;
  const isContained = (element: Element): boolean => {
    const parent = element.parentElement;
    if (getComputedStyle(element).position === 'fixed') return true;
    if (parent === null || parent === document.body) return false;
    return getComputedStyle(parent).overflowX !== 'visible' || isContained(parent);
  };
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((element) => element.getBoundingClientRect().right > edge + 1 && !isContained(element))
    .map((element) => `<${element.localName} class="${element.getAttribute('class') ?? ''}">`);
}

/** Expects that readers don't have to scroll sideways in the current state of the page (WCAG 1.4.10). */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(findOverflowing), 'nothing reaches past the right edge').toEqual([]);
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content, 'the page is no wider than the window').toBe(window);
}

/** Runs in the page: text smaller than 12 px, and links of headings that aren't level with the heading's last line. */
function findSmallOrMisplaced(): string[] {
  const middleOf = ({ top, bottom }: DOMRect) => (top + bottom) / 2;
  const small = [...document.body.querySelectorAll('*')].filter(
    (element) =>
      parseFloat(getComputedStyle(element).fontSize) < 12 &&
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '') &&
      element.closest('script, style, noscript, .sr-only') === null,
  );
  const misplaced = [...document.querySelectorAll('.sl-anchor-icon > svg')].filter((icon) => {
    const line = [...(icon.closest('.sl-heading-wrapper')?.firstElementChild?.getClientRects() ?? [])].at(-1);
    return line !== undefined && Math.abs(middleOf(icon.getBoundingClientRect()) - middleOf(line)) > 3;
  });
  return [...small, ...misplaced].map((element) => element.outerHTML.slice(0, 120));
}

/** Expects that no text is too small to read, and that the icon after a heading is level with the heading. */
export async function expectLegible(page: Page): Promise<void> {
  expect(await page.evaluate(findSmallOrMisplaced), 'small texts, icons beside their line').toEqual([]);
}

/** Runs in the page: the controls of the demo that a box around them cuts off, or whose text doesn't fit. */
function findCutOff(demo: Element): string[] {
  const isCut = (control: Element): boolean => {
    const { left, right } = control.getBoundingClientRect();
    for (let box = control.parentElement; box !== null && box !== document.body; box = box.parentElement) {
      const { overflowX } = getComputedStyle(box);
      const edges = box.getBoundingClientRect();
      if (overflowX !== 'visible' && (left < edges.left - 1 || right > edges.right + 1)) return true;
    }
    return left < -1 || right > document.documentElement.clientWidth + 1;
  };
  const overflows = (control: Element) =>
    control.localName !== 'input' && control.scrollWidth > control.clientWidth + 1;
  return [...demo.querySelectorAll('button, a, input:not(.sr-only), summary')]
    .filter((control) => control.checkVisibility({ visibilityProperty: true }))
    .filter((control) => isCut(control) || (control.matches('button, summary') && overflows(control)))
    .map(
      (control) => `<${control.localName}> "${control.textContent.trim() || control.getAttribute('name')}"`,
    );
}

/** Runs in the page: the boxes of the demo that have to be scrolled sideways. */
const findScrollingSideways = (demo: Element): string[] =>
  [...demo.querySelectorAll('.screen, dialog, .panel, .live-demo')]
    .filter((box) => box.scrollWidth > box.clientWidth)
    .map((box) => box.className);

/** Expects that the demo in its current state fits: nothing in it scrolls sideways, is cut off, or overlaps. */
export async function expectDemoFits(demo: Locator): Promise<void> {
  expect(await demo.evaluate(findScrollingSideways), 'boxes that scroll sideways').toEqual([]);
  expect(await demo.evaluate(findCutOff), 'controls that are cut off').toEqual([]);
  await expectNoOverlap(demo);
}

/** The window sizes of small laptops, in which the demo is beside the steps. */
export const laptops = [
  { width: 1366, height: 680 },
  { width: 1440, height: 900 },
] as const;

/**
 * Runs in the page: the parts of the demo beside the steps that a reader would have to scroll to. A screen may continue below
 * if it fades out there, and an open panel or a notice may push the sessions down.
 */
function findOutOfView(demo: Element): string[] {
  const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
  const isOutOfView = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top < header || bottom > window.innerHeight;
  };
  const hasMore = demo.querySelector('.panel, :scope > .notice') !== null;
  const parts = hasMore ? '.modal-paper' : '.window, .modal-paper, .other-sessions';
  const continuesUnseen = (box: Element) =>
    box.scrollHeight - box.clientHeight - box.scrollTop > 1 &&
    !(parseFloat(getComputedStyle(box).getPropertyValue('--fade')) > 1);
  return [
    ...[...demo.querySelectorAll(parts)].filter(isOutOfView),
    ...[...demo.querySelectorAll('.window, .screen, dialog')].filter(continuesUnseen),
  ].map((part) => part.className);
}

/** Expects that all of the demo beside the steps is visible: its window, an open dialog, the other sessions. */
export async function expectInView(demo: Locator): Promise<void> {
  // Scroll-driven animations react to new content in the next frame.
  await demo.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(await demo.evaluate(findOutOfView), 'parts that are out of view').toEqual([]);
}

/** Expects the same on each laptop. */
export async function expectInViewOnLaptops(demo: Locator): Promise<void> {
  for (const size of laptops) {
    await demo.page().setViewportSize(size);
    await expectInView(demo);
  }
}

/** Runs in the page: all layout shifts so far that input didn't cause, each with what moved. */
function readLayoutShifts(): Promise<{ value: number; moved: string[] }[]> {
  /** Not yet in TypeScript's DOM types. Source: https://wicg.github.io/layout-instability/ */
  interface LayoutShift extends PerformanceEntry {
    readonly value: number;
    readonly hadRecentInput: boolean;
    readonly sources: readonly { node: Node | null }[];
  }
  const describe = (node: Node | null) =>
    node instanceof Element
      ? `<${node.localName} class="${node.getAttribute('class') ?? ''}">`
      : (node?.nodeName ?? '?');
  const isShift = (entry: PerformanceEntry): entry is LayoutShift => entry.entryType === 'layout-shift';
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const shifts = list.getEntries().filter(isShift);
      resolve(
        shifts
          .filter(({ hadRecentInput }) => !hadRecentInput)
          .map(({ value, sources }) => ({ value, moved: sources.map(({ node }) => describe(node)) })),
      );
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    // Without a shift, the observer would never be called. A page always has one navigation entry.
    observer.observe({ type: 'navigation', buffered: true });
  });
}

/** The cumulative layout shift of the page since it was opened, and what moved. */
export async function measureLayoutShift(page: Page): Promise<{ total: number; moved: string[] }> {
  const shifts = await page.evaluate(readLayoutShifts);
  return {
    total: shifts.reduce((sum, { value }) => sum + value, 0),
    moved: shifts.flatMap(({ moved }) => moved),
  };
}

/** Expects that nothing on the page has moved by itself since it was opened. */
export async function expectNoLayoutShift(page: Page): Promise<void> {
  const { total, moved } = await measureLayoutShift(page);
  expect(total, `nothing moves by itself (moved: ${moved.join(', ')})`).toBeLessThan(budgets.layoutShift);
}
