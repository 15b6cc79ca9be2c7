import type { Locator } from '@playwright/test';
import type { UiRole } from '../../../src/vocabulary/ui-words.ts';

/** A way to use controls: somebody's hands on a mouse or a keyboard. */
export interface Hands {
  /** Presses a button, follows a link, chooses a menu item or a tab, or ticks a checkbox. */
  press(control: Locator, role: UiRole): Promise<void>;
  /** Puts a text into a field, in the place of what it holds. */
  fill(field: Locator, text: string): Promise<void>;
}

/** A mouse, and a keyboard for the fields. */
export const mouse: Hands = {
  press: (control, role) => (role === 'checkbox' ? control.check() : control.click()),
  fill: (field, text) => field.fill(text),
};
