import { expect, type Locator } from '@playwright/test';

/** More presses than any page of the site has stops; reaching it means that the control cannot be reached. */
const mostStops = 120;

/** Moves the focus with Tab alone until it is on `target`. Fails when Tab never gets there. */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const page = target.page();
  // Found once: to find it again at every stop takes most of the time.
  const element = await target.evaluateHandle((found) => found);
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press(key);
    if (await element.evaluate((found) => found === document.activeElement)) return;
  }
  await expect(target, `${key} reaches it`).toBeFocused();
}
