import type { ComponentType } from 'react';
import { lazyWithPreload } from '../../ui/lazy-part.tsx';
import type { UiLabelId } from '../../vocabulary/ui-labels.ts';
import { administeredBy, type SignedInUser } from './session-state.ts';

/** A screen that a menu item in the top bar opens. Few readers open it, so its code loads when they do. */
interface MenuScreen<Name extends string> {
  name: Name;
  /** The button of the menu. */
  menu: 'profileIcon' | 'appSwitcher';
  item: UiLabelId;
  /** Whether a user has the item; everyone has it if this is absent. */
  isFor?: (user: SignedInUser) => boolean;
  Content: ComponentType<{ user: SignedInUser }>;
}

const define = <const Name extends string>(screens: readonly MenuScreen<Name>[]) => screens;

/** Every screen that a menu item opens, in the order of the menus. */
export const menuScreens = define([
  {
    name: 'administration',
    menu: 'appSwitcher',
    item: 'administrationItem',
    isFor: (user) => administeredBy(user).length > 0,
    Content: lazyWithPreload(
      async () => (await import('../screens/administration/administration.tsx')).Administration,
    ),
  },
]);

/** The name of a screen that a menu item opens. */
export type MenuScreenName = (typeof menuScreens)[number]['name'];
