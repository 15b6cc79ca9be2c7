import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import {
  changeElsewhere,
  fill,
  filledDialog,
  from,
  logInAs,
  logOut,
  onBadNetwork,
  press,
  seed,
  sending,
  type GalleryState,
} from './actions.ts';

const { ada, mira } = demoAccounts;
const asAda = logInAs(ada.email, ada.password);
const filled = asAda.slice(0, -1);
const asMira = logInAs(mira.email, mira.password);

/** The states of the login screen. */
export const logInStates: readonly GalleryState[] = [
  seed('log-in', 'The login screen after logging out.', logOut, 'logIn'),
  sending(seed('log-in-filled', 'The login screen, filled in.', filled, 'logIn'), 'logIn', ['logIn']),
  seed(
    'log-in-missing',
    'The login screen with nothing filled in.',
    [logOut, press('logIn')],
    'invalid field',
  ),
  seed(
    'log-in-refused',
    'The login screen with a wrong password.',
    logInAs(ada.email, 'Wrong-guess-1'),
    'error',
  ),
  from('account-locked')('log-in-locked', 'The account is locked.', asAda, 'error'),
  from('password-expired')('log-in-expired', 'The password has expired.', asAda, 'error'),
  ...onBadNetwork(seed, 'log-in', [filled, press('logIn')], {
    waiting: 'The login screen while it waits for the response.',
    offline: 'The login screen with no response.',
  }),
  seed('log-in-code', 'The login screen asks for a code.', asMira, 'verificationCode'),
  seed(
    'log-in-code-missing',
    'The login code is missing.',
    [asMira, fill('verificationCode', ''), press('logIn')],
    'invalid field',
  ),
  seed(
    'log-in-code-refused',
    'The login code is wrong.',
    [asMira, fill('verificationCode', '000000'), press('logIn')],
    'error',
  ),
  seed('log-in-changed', 'The login screen right after a change.', [filledDialog, press('update')], 'notice'),
  seed(
    'log-in-ended',
    'The login screen after the password was changed elsewhere.',
    [changeElsewhere],
    'notice',
  ),
];
