import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import {
  fail,
  fill,
  from,
  logInAs,
  logOut,
  openDialog,
  passwords,
  press,
  seed,
  strong,
  wait,
  type GalleryState,
} from './acts.ts';

const { ada, mira } = demoAccounts;
const asAda = logInAs(ada.email, ada.password);
const filled = asAda.slice(0, -1);
const asMira = logInAs(mira.email, mira.password);

/** The states of the login screen. */
export const logInStates: readonly GalleryState[] = [
  seed('log-in', 'The login screen after logging out.', logOut, 'logIn'),
  seed('log-in-filled', 'The login screen, filled in.', filled, 'logIn'),
  seed(
    'log-in-missing',
    'The login screen with nothing filled in.',
    [...logOut, ...press('logIn')],
    'refused field',
  ),
  seed(
    'log-in-refused',
    'The login screen with a wrong password.',
    logInAs(ada.email, 'Wrong-guess-1'),
    'problem',
  ),
  from('account-locked')('log-in-locked', 'The account is locked.', asAda, 'problem'),
  from('password-expired')('log-in-expired', 'The password has expired.', asAda, 'problem'),
  seed(
    'log-in-waiting',
    'The login screen while it waits.',
    [...filled, ...wait, ...press('logIn')],
    'waiting',
  ),
  seed(
    'log-in-offline',
    'The login screen with no response.',
    [...filled, ...fail('Offline'), ...press('logIn')],
    'problem',
  ),
  seed('log-in-code', 'A code is asked for.', asMira, 'verificationCode'),
  seed(
    'log-in-code-missing',
    'A code is asked for, and none was entered.',
    [...asMira, fill('verificationCode', ''), ...press('logIn')],
    'refused field',
  ),
  seed(
    'log-in-code-refused',
    'A code that is not the right one.',
    [...asMira, fill('verificationCode', '000000'), ...press('logIn')],
    'problem',
  ),
  seed(
    'log-in-changed',
    'The login screen right after a change.',
    [...openDialog, ...passwords(ada.password, strong), ...press('update')],
    'reason',
  ),
  seed(
    'log-in-ended',
    'The login screen after the password was changed elsewhere.',
    [{ elsewhere: { from: ada.password, to: strong } }],
    'reason',
  ),
];
