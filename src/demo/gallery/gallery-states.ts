import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import type { Screen } from '../app/session-state.ts';
import type { Action, GalleryState } from './actions.ts';
import { logInAs, logOut, onBadNetwork, press, seed, sending } from './actions.ts';
import { administrationStates } from './administration-states.ts';
import { logInStates } from './log-in-states.ts';
import { mfaRequiredStates, mfaStates } from './mfa-states.ts';
import { passwordStates } from './password-states.ts';
import { generalStates, securityStates } from './profile-states.ts';
import { forgotPasswordStates, resetLinkStates } from './recovery-states.ts';

const { ada, olu } = demoAccounts;

/** The dashboard, once the user has loaded. */
const known: readonly Action[] = [...logInAs(ada.email, ada.password), { see: 'profileIcon' }];

/** States that belong together: a screen, or a part of one. */
export interface GalleryGroup {
  title: string;
  states: readonly GalleryState[];
}

const dashboardStates: readonly GalleryState[] = [
  sending(seed('dashboard', 'The dashboard after login.', [], 'profileIcon'), 'logOut', [
    'profileIcon',
    'logOutItem',
  ]),
  seed('dashboard-menu', 'The menu behind the Profile icon.', press('profileIcon'), 'profileItem'),
  seed(
    'dashboard-owner',
    'The App Switcher, which an owner sees.',
    [logInAs(olu.email, olu.password), press('appSwitcher')],
    'administrationItem',
  ),
  ...onBadNetwork(seed, 'dashboard', [known, logOut], {
    waiting: 'Logging out, while waiting for the response.',
    offline: 'Logging out, with no response.',
  }),
];

/** The states of every screen. A screen without a row here is a type error. */
export const galleryGroups: Readonly<Record<Screen['name'], readonly GalleryGroup[]>> = {
  dashboard: [{ title: 'Dashboard', states: dashboardStates }],
  profile: [
    { title: 'Profile, General', states: generalStates },
    { title: 'Profile, Security', states: securityStates },
    { title: 'Reset Password', states: passwordStates },
    { title: 'Multi-Factor Authentication', states: mfaStates },
  ],
  'log-in': [{ title: 'Login', states: logInStates }],
  'forgot-password': [{ title: 'Forgot Password', states: forgotPasswordStates }],
  'reset-password': [{ title: 'The link in the email', states: resetLinkStates }],
  administration: [{ title: 'Administration', states: administrationStates }],
  'mfa-required': [{ title: 'MFA required at login', states: mfaRequiredStates }],
};

/** All groups in the order of the gallery. */
export const allGalleryGroups: readonly GalleryGroup[] = Object.values(galleryGroups).flat();

/** All states in the order of the gallery. */
export const allGalleryStates: readonly GalleryState[] = allGalleryGroups.flatMap(({ states }) => states);
