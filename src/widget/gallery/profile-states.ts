import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import {
  fill,
  openDialog,
  openGeneral,
  openSecurity,
  passwords,
  press,
  seed,
  strong,
  type GalleryState,
} from './acts.ts';

const { ada } = demoAccounts;
const long = 'Wolfeschlegelsteinhausenbergerdorff';
const rightToLeft = 'عائشة';

/** The states of the Profile section, with its dialogs. */
export const profileStates: readonly GalleryState[] = [
  seed('profile-general', 'The General tab.', openGeneral, 'profileHeading'),
  seed(
    'profile-long-names',
    'Names so long that they wrap.',
    [...openGeneral, fill('firstName', long), fill('lastName', long), ...press('save')],
    'save',
  ),
  seed(
    'profile-right-to-left',
    'A name written from right to left.',
    [...openGeneral, fill('firstName', rightToLeft), ...press('save')],
    'save',
  ),
  seed('profile-security', 'The Security tab, with three other sessions.', openSecurity, 'resetPassword'),
  {
    id: 'profile-one-session',
    sentence: 'The Security tab without other sessions: there is nothing to terminate.',
    scenario: 'one-session',
    acts: openSecurity,
    shows: 'sessionManagement',
  },
  {
    id: 'profile-twenty-sessions',
    sentence: 'The Security tab with as many sessions as a user can have.',
    scenario: 'twenty-sessions',
    acts: openSecurity,
    shows: 'terminateOtherSessions',
  },
  seed('reset-password', 'The Reset Password dialog, empty.', openDialog, 'update'),
  seed(
    'reset-password-missing',
    'The dialog with nothing filled in.',
    [...openDialog, ...press('update')],
    'update',
  ),
  seed(
    'reset-password-weak',
    'The dialog with a weak and common new password.',
    [...openDialog, ...passwords(ada.password, 'password1'), ...press('update')],
    'update',
  ),
  seed(
    'reset-password-different',
    'The dialog with two different new passwords.',
    [...openDialog, ...passwords(ada.password, strong, `${strong}!`), ...press('update')],
    'update',
  ),
  seed(
    'reset-password-wrong',
    'The dialog with a wrong old password.',
    [...openDialog, ...passwords('Not-the-1-i-use', strong), ...press('update')],
    'update',
  ),
  seed(
    'reset-password-filled',
    'The dialog, filled in and ready.',
    [...openDialog, ...passwords(ada.password, strong)],
    'update',
  ),
  seed('mfa-confirmation', 'What turning on MFA does.', [...openSecurity, ...press('enableMfa')], 'continue'),
  seed(
    'mfa-secret',
    'The QR code, and the secret to type by hand.',
    [...openSecurity, ...press('enableMfa', 'continue')],
    'next',
  ),
  seed(
    'mfa-code',
    'The code of the app is asked for.',
    [...openSecurity, ...press('enableMfa', 'continue', 'next')],
    'verify',
  ),
  {
    id: 'mfa-on',
    sentence: 'The Security tab with MFA on: it can be moved to another app and not turned off.',
    scenario: 'mfa-on',
    acts: openSecurity,
    shows: 'resetMfa',
  },
];
