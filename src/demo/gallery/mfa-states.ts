import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import {
  fill,
  from,
  goOffline,
  logInAs,
  onBadNetwork,
  openSecurity,
  press,
  seed,
  sending,
  slowDown,
  type Action,
  type GalleryState,
} from './actions.ts';

const { ada } = demoAccounts;
const wrongCode = '000000';

const confirm = [...openSecurity, ...press('enableMfa')];
const secret = [...confirm, ...press('continue')];
const code = [...secret, ...press('next')];
const verified: Action[] = [...code, { codeOf: ada.email }, ...press('verify')];
const reset = [...openSecurity, ...press('resetMfa')];

const mfaOn = from('mfa-on');

/** The states of Multi-Factor Authentication on the Security tab. */
export const mfaStates: readonly GalleryState[] = [
  sending(seed('mfa-confirmation', 'What turning on MFA does.', confirm, 'continue'), 'enrollMfa', [
    'continue',
  ]),
  seed(
    'mfa-confirmation-offline',
    'MFA couldn’t be turned on: no response.',
    [confirm, goOffline, press('continue')],
    'error',
  ),
  seed('mfa-secret', 'The QR code, and the secret to type by hand.', secret, 'next'),
  sending(
    seed('mfa-code', 'The app’s code is required.', code, 'verify'),
    'verifyMfa',
    ['verify'],
    [{ codeOf: ada.email }],
  ),
  seed('mfa-code-missing', 'The code is missing.', [code, press('verify')], 'invalid field'),
  seed(
    'mfa-code-refused',
    'The code is wrong.',
    [code, fill('verificationCode', wrongCode), press('verify')],
    'invalid field',
  ),
  seed(
    'mfa-code-waiting',
    'The code while it’s being verified.',
    [code, fill('verificationCode', wrongCode), slowDown, press('verify')],
    'waiting',
  ),
  sending(
    seed('mfa-verified', 'MFA is on, and backup codes are offered.', verified, 'generateBackupCodes'),
    'createBackupCodes',
    ['generateBackupCodes'],
  ),
  seed(
    'mfa-backup-codes',
    'The backup codes, shown only once.',
    [verified, press('generateBackupCodes')],
    'copyCodes',
  ),
  mfaOn(
    'mfa-on',
    'The Security tab with MFA on: you can move it to another app, but you can’t turn it off.',
    openSecurity,
    'resetMfa',
  ),
  sending(
    mfaOn('mfa-reset', 'The current password is required to reset MFA.', reset, 'currentPassword'),
    'resetMfa',
    ['continue'],
    [fill('currentPassword', ada.password)],
  ),
  mfaOn('mfa-reset-missing', 'The current password is missing.', [reset, press('continue')], 'invalid field'),
  mfaOn(
    'mfa-reset-refused',
    'The current password is wrong.',
    [reset, fill('currentPassword', 'Not-the-1-i-use'), press('continue')],
    'invalid field',
  ),
  mfaOn(
    'mfa-reset-secret',
    'The secret for the new app.',
    [reset, fill('currentPassword', ada.password), press('continue')],
    'next',
  ),
];

const required = from('mfa-required');
const loggedIn: readonly Action[] = [...logInAs(ada.email, ada.password), { see: 'continue' }];

/** The states of the MFA setup that an organization requires. */
export const mfaRequiredStates: readonly GalleryState[] = [
  sending(
    required('mfa-required', 'An organization requires MFA, which isn’t set up yet.', loggedIn, 'continue'),
    'enrollMfa',
    ['continue'],
  ),
  required(
    'mfa-required-secret',
    'The secret, at a login that requires MFA.',
    [loggedIn, press('continue')],
    'next',
  ),
  ...onBadNetwork(required, 'mfa-required', [loggedIn, press('continue')], {
    waiting: 'The required setup while it waits for the response.',
    offline: 'The required setup with no response.',
  }),
];
