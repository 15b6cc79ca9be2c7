import { expect, type Locator } from '@playwright/test';
import { mouse, type Hands } from './input-method.ts';

/** Runs in the page: the sides of a control that are out of sight, or under something else. Its corners may be round. */
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

/** Scrolls to a control as somebody would, and expects that all of it is then seen. */
async function see(control: Locator): Promise<void> {
  await control.evaluate((element) => element.scrollIntoView({ block: 'center', inline: 'nearest' }));
  expect(await control.evaluate(findCovered), `what of ${control.toString()} is covered or clipped`).toEqual(
    [],
  );
}

/** A mouse that uses only what is wholly in sight, be it after scrolling. */
export const carefulMouse: Hands = {
  async press(control, role) {
    await see(control);
    await mouse.press(control, role);
  },
  async fill(field, text) {
    await see(field);
    await mouse.fill(field, text);
  },
};
