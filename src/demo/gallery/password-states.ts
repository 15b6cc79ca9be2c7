import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import {
  fillDialog,
  filledDialog,
  from,
  onBadNetwork,
  openDialog,
  press,
  seed,
  sending,
  strongPassword,
  type GalleryState,
} from './actions.ts';

const { ada } = demoAccounts;
const wrong = 'Not-the-1-i-use';
const update = press('update');

/** The states of the Reset Password dialog. */
export const passwordStates: readonly GalleryState[] = [
  seed('reset-password', 'The Reset Password dialog, empty.', openDialog, 'update'),
  sending(
    seed('reset-password-filled', 'The dialog, filled in and ready.', filledDialog, 'update'),
    'changePassword',
    ['update'],
  ),
  seed('reset-password-missing', 'The dialog with nothing filled in.', [openDialog, update], 'invalid field'),
  seed(
    'reset-password-weak',
    'The dialog with a weak new password.',
    [fillDialog(ada.password, 'password1'), update],
    'invalid field',
  ),
  seed(
    'reset-password-different',
    'The dialog with two different new passwords.',
    [fillDialog(ada.password, strongPassword, `${strongPassword}!`), update],
    'invalid field',
  ),
  seed(
    'reset-password-same',
    'The dialog with the old password as the new one.',
    [fillDialog(ada.password, ada.password), update],
    'invalid field',
  ),
  seed(
    'reset-password-wrong',
    'The dialog with a wrong old password.',
    [fillDialog(wrong, strongPassword), update],
    'invalid field',
  ),
  from('account-locked')(
    'reset-password-locked',
    'The dialog while the account is locked.',
    [filledDialog, update],
    'error',
  ),
  ...onBadNetwork(seed, 'reset-password', [filledDialog, update], {
    waiting: 'The dialog while it waits for the response.',
    offline: 'The dialog with no response.',
  }),
];
