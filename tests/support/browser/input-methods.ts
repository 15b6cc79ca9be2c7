import { expect, type Locator, type Page } from '@playwright/test';
import type { UiRole } from '../../../src/vocabulary/ui-labels.ts';

/** A way to use controls. */
export interface InputMethod {
  /** Presses a button, follows a link, chooses a menu item or a tab, or ticks a checkbox. */
  press(control: Locator, role: UiRole): Promise<void>;
  /** Replaces what a field contains. */
  fill(field: Locator, text: string): Promise<void>;
}

/** A mouse, and a keyboard for the fields. */
export const mouse: InputMethod = {
  press: (control, role) => (role === 'checkbox' ? control.check() : control.click()),
  fill: (field, text) => field.fill(text),
};

/** Runs in the page: the sides of a control that are covered or outside the window. Skips the corners, which may be round. */
function findCovered(control: Element): string[] {
  const { left, right, top, bottom } = control.getBoundingClientRect();
  const [middle, center] = [(left + right) / 2, (top + bottom) / 2];
  const inset = 3;
  const places: Record<string, [number, number]> = {
    middle: [middle, center],
    top: [middle, top + inset],
    bottom: [middle, bottom - inset],
    left: [left + inset, center],
    right: [right - inset, center],
  };
  return Object.entries(places)
    .filter(([, [x, y]]) => !control.contains(document.elementFromPoint(x, y)))
    .map(([place]) => place);
}

/** Scrolls to a control as a person would, and expects all of it to be visible then. */
async function expectUncovered(control: Locator): Promise<void> {
  await control.evaluate((element) => element.scrollIntoView({ block: 'center', inline: 'nearest' }));
  const covered = await control.evaluate(findCovered);
  expect(covered, `parts of ${control.toString()} that are covered or clipped`).toEqual([]);
}

/** A mouse that uses only controls that are fully visible, after scrolling if necessary. */
export const strictMouse: InputMethod = {
  async press(control, role) {
    await expectUncovered(control);
    await mouse.press(control, role);
  },
  async fill(field, text) {
    await expectUncovered(field);
    await mouse.fill(field, text);
  },
};

/** Runs in the page: why keyboard users can't see the focus; empty if they can. */
function findFocusError(): string {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return 'Nothing has the focus.';
  const name = `<${focused.localName} class="${focused.className}"> "${focused.textContent.trim().slice(0, 40)}"`;
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  // An element that only a script focuses, such as the heading of a new screen, isn't a control.
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
  return places.some(([x, y]) => isHit(x, y)) ? '' : `${name} is covered or outside the window.`;
}

/**
 * Expects that keyboard users see where they are: something has the focus, has a ring, and isn't covered.
 * Source: WCAG 2.2, 2.4.7 (Focus Visible) and 2.4.11 (Focus Not Obscured).
 */
async function expectFocusVisible(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(findFocusError), { message: 'the focus is visible' }).toBe('');
}

/** More than the tab stops of any page. A control that takes more presses can't be reached. */
const mostStops = 200;

/** The keys that lead from the focus to an element after it in the document, and to one before it. */
interface Keys {
  readonly later: string;
  readonly earlier: string;
}

const tabKeys: Keys = { later: 'Tab', earlier: 'Shift+Tab' };
const arrowKeys: Keys = { later: 'ArrowDown', earlier: 'ArrowDown' };

/** Runs in the page: where an element is, relative to the focus. */
function findPlace(element: Element): 'here' | 'later' | 'earlier' {
  const here = document.activeElement ?? document.body;
  if (here === element) return 'here';
  const comesLater = here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  return comesLater ? 'later' : 'earlier';
}

/**
 * Presses keys until the focus is on `target`. Fails if it never gets there.
 *
 * @param atStop called after each press
 */
async function moveFocus(target: Locator, keys: Keys, atStop?: () => Promise<void>): Promise<void> {
  // Found only once, because finding it again at every stop would take most of the time.
  const element = await target.evaluateHandle((found) => found);
  for (let stop = 0; stop < mostStops; stop += 1) {
    const place = await element.evaluate(findPlace);
    if (place === 'here') return;
    await target.page().keyboard.press(keys[place]);
    await atStop?.();
  }
  await expect(target, `${keys.later} reaches it`).toBeFocused();
}

/** Moves the focus to `target` with a single key. Fails if it never gets there. */
export const tabTo = (target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> =>
  moveFocus(target, { later: key, earlier: key });

const moveVisibly = (target: Locator, keys: Keys): Promise<void> =>
  moveFocus(target, keys, () => expectFocusVisible(target.page()));

const selectedTab = (tab: Locator): Locator =>
  tab.locator('xpath=ancestor::*[@role="tablist"]').getByRole('tab', { selected: true });

/** Only a keyboard: Tab and the arrow keys, Enter, and Space. The focus must be visible at every stop, and never be lost. */
export const keyboard: InputMethod = {
  async press(control, role) {
    const page = control.page();
    if (role === 'menuitem') await moveVisibly(control, arrowKeys);
    else if (role === 'tab') {
      await moveVisibly(selectedTab(control), tabKeys);
      return moveVisibly(control, arrowKeys);
    } else await moveVisibly(control, tabKeys);
    await page.keyboard.press(role === 'checkbox' ? 'Space' : 'Enter');
    // The control may be gone now, together with its screen.
    await expectFocusVisible(page);
  },
  async fill(field, text) {
    await moveVisibly(field, tabKeys);
    await field.page().keyboard.press('ControlOrMeta+A');
    await field.page().keyboard.type(text);
    await expect(field).toHaveValue(text);
  },
};
