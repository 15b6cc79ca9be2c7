import { expect, type Locator } from '@playwright/test';
import { expectFocusSeen } from './focus.ts';
import type { Hands } from './input-method.ts';

/** More presses than any page of the site has stops; reaching it means that the control cannot be reached. */
const mostStops = 200;

/** Which key leads on from the focus to an element after it in the document, and which to one before it. */
interface Ways {
  readonly later: string;
  readonly earlier: string;
}

const tabs: Ways = { later: 'Tab', earlier: 'Shift+Tab' };
const arrows: Ways = { later: 'ArrowDown', earlier: 'ArrowDown' };

/** Runs in the page: where an element lies from the focus. */
function findPlace(element: Element): 'here' | 'later' | 'earlier' {
  const here = document.activeElement ?? document.body;
  if (here === element) return 'here';
  const comesLater = here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  return comesLater ? 'later' : 'earlier';
}

/** Presses keys until the focus is on `target`, which it must reach, and sees the focus at every stop. */
async function pressUntilFocused(target: Locator, ways: Ways): Promise<void> {
  // Found once: to find it again at every stop takes most of the time.
  const element = await target.evaluateHandle((found) => found);
  for (let stop = 0; stop < mostStops; stop += 1) {
    const place = await element.evaluate(findPlace);
    if (place === 'here') return;
    await target.page().keyboard.press(ways[place]);
    await expectFocusSeen(target.page());
  }
  await expect(target, 'the keyboard reaches it').toBeFocused();
}

const selectedTab = (tab: Locator): Locator =>
  tab.locator('xpath=ancestor::*[@role="tablist"]').getByRole('tab', { selected: true });

/** A keyboard alone: Tab and the arrows, Enter and Space. The focus must be seen at every stop, and never be lost. */
export const keyboard: Hands = {
  async press(control, role) {
    const page = control.page();
    if (role === 'menuitem') await pressUntilFocused(control, arrows);
    else if (role === 'tab') {
      await pressUntilFocused(selectedTab(control), tabs);
      return pressUntilFocused(control, arrows);
    } else await pressUntilFocused(control, tabs);
    await page.keyboard.press(role === 'checkbox' ? 'Space' : 'Enter');
    // What was pressed may have gone, and its screen with it.
    await expectFocusSeen(page);
  },
  async fill(field, text) {
    await pressUntilFocused(field, tabs);
    await field.page().keyboard.press('ControlOrMeta+A');
    await field.page().keyboard.type(text);
    await expect(field).toHaveValue(text);
  },
};
