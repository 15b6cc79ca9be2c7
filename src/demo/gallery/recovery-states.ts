import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import {
  fill,
  from,
  goOffline,
  logOut,
  onBadNetwork,
  press,
  seed,
  sending,
  strongPassword,
  slowDown,
  type GalleryState,
} from './actions.ts';

const { ada } = demoAccounts;
const open = [...logOut, ...press('forgotPassword')];
const filled = [...open, fill('email', ada.email)];
const send = press('sendInstructions');

/** The states of the screen on which a reader requests a reset link. */
export const forgotPasswordStates: readonly GalleryState[] = [
  sending(
    seed('forgot-password', 'The request for a link.', open, 'sendInstructions'),
    'requestPasswordReset',
    ['sendInstructions'],
    [fill('email', ada.email)],
  ),
  seed('forgot-password-missing', 'The request without an email.', [open, send], 'invalid field'),
  seed(
    'forgot-password-refused',
    'The request with an invalid email.',
    [open, fill('email', 'ada.reader'), send],
    'invalid field',
  ),
  ...onBadNetwork(seed, 'forgot-password', [filled, send], {
    waiting: 'The request while it waits for the response.',
    offline: 'The request with no response.',
  }),
  sending(
    seed('forgot-password-sent', 'The link is on its way.', [filled, send], 'notice'),
    'getPasswordPolicy',
    ['inbox', 'resetLink'],
  ),
];

const sent = from('reset-email-sent');
const opened = press('inbox', 'resetLink');
const chosen = (password: string, confirmed = password) => [
  ...opened,
  fill('newPassword', password),
  fill('confirmPassword', confirmed),
];

/** The states of the page that the link in the email opens. */
export const resetLinkStates: readonly GalleryState[] = [
  sent('reset-link', 'The page that the link in the email opens.', opened, 'newPassword'),
  sending(
    sent('reset-link-filled', 'A new password, ready to be set.', chosen(strongPassword), 'resetPassword'),
    'resetPassword',
    ['resetPassword'],
  ),
  sent(
    'reset-link-missing',
    'The page of the link with nothing filled in.',
    [opened, press('resetPassword')],
    'invalid field',
  ),
  sent(
    'reset-link-weak',
    'A new password that is too weak.',
    [chosen('lantern'), press('resetPassword')],
    'invalid field',
  ),
  sent(
    'reset-link-different',
    'Two new passwords that differ.',
    [chosen(strongPassword, `${strongPassword}!`), press('resetPassword')],
    'invalid field',
  ),
  sent(
    'reset-link-looked-up',
    'The link while it’s being checked.',
    [press('inbox'), slowDown, press('resetLink')],
    'waiting',
  ),
  sent(
    'reset-link-offline',
    'The new password couldn’t be set: no response.',
    [chosen(strongPassword), goOffline, press('resetPassword')],
    'error',
  ),
  from('reset-link-expired')(
    'reset-link-expired',
    'The same page for a link that no longer works.',
    opened,
    'requestNewLink',
  ),
  sent(
    'reset-link-used',
    'The login screen after the new password was set.',
    [chosen(strongPassword), press('resetPassword')],
    'notice',
  ),
];
