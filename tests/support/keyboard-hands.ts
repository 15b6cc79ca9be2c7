import { expect, type Locator } from '@playwright/test';
import { expectFocusSeen } from './focus.ts';
import type { Hands } from './hands.ts';

/** More presses than any page of the site has stops; reaching it means that the control cannot be reached. */
const mostStops = 200;

/** Presses a key until the focus is on `target`, which it must reach, and sees the focus at every stop. */
async function pressUntilFocused(target: Locator, chooseKey: () => Promise<string>): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await target.page().keyboard.press(await chooseKey());
    await expectFocusSeen(target.page());
  }
  await expect(target, 'the keyboard reaches it').toBeFocused();
}

/** Tabs to `target`, forward or back, whichever leads there. */
const tabTo = (target: Locator): Promise<void> =>
  pressUntilFocused(target, () =>
    target.evaluate((element) => {
      const here = document.activeElement ?? document.body;
      const comesLater = here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
      return comesLater ? 'Tab' : 'Shift+Tab';
    }),
  );

const selectedTab = (tab: Locator): Locator =>
  tab.locator('xpath=ancestor::*[@role="tablist"]').getByRole('tab', { selected: true });

/** A keyboard alone: Tab and the arrows, Enter and Space. The focus must be seen at every stop, and never be lost. */
export const keyboard: Hands = {
  async press(control, role) {
    const page = control.page();
    const arrowDown = () => Promise.resolve('ArrowDown');
    if (role === 'menuitem') await pressUntilFocused(control, arrowDown);
    else if (role === 'tab') {
      await tabTo(selectedTab(control));
      return pressUntilFocused(control, arrowDown);
    } else await tabTo(control);
    await page.keyboard.press(role === 'checkbox' ? 'Space' : 'Enter');
    // What was pressed may have gone, and its screen with it.
    await expectFocusSeen(page);
  },
  async fill(field, text) {
    await tabTo(field);
    await field.page().keyboard.press('ControlOrMeta+A');
    await field.page().keyboard.type(text);
    await expect(field).toHaveValue(text);
  },
};
