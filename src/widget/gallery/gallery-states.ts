import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import type { Screen } from '../session-state.ts';
import {
  fill,
  logInAs,
  logOut,
  openDialog,
  passwords,
  press,
  seed,
  strong,
  type GalleryState,
} from './acts.ts';
import { profileStates } from './profile-states.ts';

const { ada, olu } = demoAccounts;

/** Every screen, each with its states. A screen without a row here is an error of types. */
export const galleryStates: Readonly<Record<Screen['name'], readonly GalleryState[]>> = {
  dashboard: [
    seed('dashboard', 'The dashboard of somebody who is logged in.', [], 'profileIcon'),
    seed('dashboard-menu', 'The menu behind the Profile icon.', press('profileIcon'), 'profileItem'),
  ],
  profile: profileStates,
  'log-in': [
    seed('log-in', 'The login screen after logging out.', logOut, 'logIn'),
    seed(
      'log-in-missing',
      'The login screen with nothing filled in.',
      [...logOut, ...press('logIn')],
      'logIn',
    ),
    seed(
      'log-in-refused',
      'The login screen with a wrong password.',
      logInAs(ada.email, 'Wrong-guess-1'),
      'logIn',
    ),
    {
      id: 'log-in-locked',
      sentence: 'The account is locked.',
      scenario: 'account-locked',
      acts: logInAs(ada.email, ada.password),
      shows: 'logIn',
    },
    {
      id: 'log-in-expired',
      sentence: 'The password has expired.',
      scenario: 'password-expired',
      acts: logInAs(ada.email, ada.password),
      shows: 'logIn',
    },
    {
      id: 'log-in-code',
      sentence: 'A code is asked for.',
      scenario: 'mfa-on',
      acts: logInAs(ada.email, ada.password),
      shows: 'verificationCode',
    },
    seed(
      'log-in-changed',
      'The login screen right after a change.',
      [...openDialog, ...passwords(ada.password, strong), ...press('update')],
      'logIn',
    ),
  ],
  'forgot-password': [
    seed(
      'forgot-password',
      'The request for a link.',
      [...logOut, ...press('forgotPassword')],
      'sendInstructions',
    ),
    seed(
      'forgot-password-sent',
      'The link is on its way.',
      [...logOut, ...press('forgotPassword'), fill('email', ada.email), ...press('sendInstructions')],
      'backToLogIn',
    ),
  ],
  'reset-password': [
    {
      id: 'reset-link',
      sentence: 'The page that the link in the email opens.',
      scenario: 'reset-email-sent',
      acts: press('inbox', 'resetLink'),
      shows: 'newPassword',
    },
    {
      id: 'reset-link-expired',
      sentence: 'The same page for a link that no longer works.',
      scenario: 'reset-link-expired',
      acts: press('inbox', 'resetLink'),
      shows: 'requestNewLink',
    },
  ],
  administration: [
    seed(
      'administration-policies',
      'The password policies of an organization.',
      [
        ...logInAs(olu.email, olu.password),
        ...press('appSwitcher', 'administrationItem', 'securityConfiguration', 'passwordPoliciesTab'),
      ],
      'minimumPasswordLength',
    ),
    seed(
      'administration-refused',
      'A minimum length below the product’s own.',
      [
        ...logInAs(olu.email, olu.password),
        ...press('appSwitcher', 'administrationItem', 'securityConfiguration', 'passwordPoliciesTab'),
        fill('minimumPasswordLength', '3'),
        ...press('save'),
      ],
      'minimumPasswordLength',
    ),
  ],
  'mfa-required': [
    {
      id: 'mfa-required',
      sentence: 'An organization asks for MFA that is not set up yet.',
      scenario: 'mfa-required',
      acts: logInAs(ada.email, ada.password),
      shows: 'continue',
    },
  ],
};

/** All states in the order of the gallery. */
export const allGalleryStates: readonly GalleryState[] = Object.values(galleryStates).flat();
