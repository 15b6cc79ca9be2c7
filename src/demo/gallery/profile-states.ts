import {
  fill,
  from,
  onBadNetwork,
  openGeneral,
  openSecurity,
  press,
  seed,
  sending,
  type GalleryState,
} from './actions.ts';

const long = 'Wolfeschlegelsteinhausenbergerdorff';
const tooLong = long.repeat(8);
const rightToLeft = 'عائشة';

/** The states of the General tab. */
export const generalStates: readonly GalleryState[] = [
  sending(
    seed('profile-general', 'The General tab.', openGeneral, 'firstName'),
    'updateUser',
    ['save'],
    [fill('company', 'Another Press')],
  ),
  seed(
    'profile-saved',
    'A changed company, saved.',
    [openGeneral, fill('company', 'Another Press'), press('save')],
    'result',
  ),
  seed(
    'profile-refused',
    'A name that’s too long for the API.',
    [openGeneral, fill('lastName', tooLong), press('save')],
    'invalid field',
  ),
  seed(
    'profile-long-names',
    'Names so long that they wrap.',
    [openGeneral, fill('firstName', long), fill('lastName', long), press('save')],
    'result',
  ),
  seed(
    'profile-right-to-left',
    'A name written from right to left.',
    [openGeneral, fill('firstName', rightToLeft), press('save')],
    'result',
  ),
  ...onBadNetwork(seed, 'profile', [openGeneral, press('save')], {
    waiting: 'The profile while it’s being saved.',
    offline: 'The profile couldn’t be saved: no response.',
  }),
];

/** The states of the Security tab, without its dialog and the setup of an authenticator app. */
export const securityStates: readonly GalleryState[] = [
  sending(
    seed('security', 'The Security tab, with three other sessions.', openSecurity, 'terminateOtherSessions'),
    'endOtherSessions',
    ['terminateOtherSessions'],
  ),
  from('one-session')(
    'security-one-session',
    'The Security tab without other sessions: there is nothing to terminate.',
    openSecurity,
    'sessions',
  ),
  from('twenty-sessions')(
    'security-twenty-sessions',
    'The Security tab with as many sessions as a user can have.',
    openSecurity,
    'terminateOtherSessions',
  ),
  seed(
    'security-terminated',
    'The other sessions, terminated.',
    [openSecurity, press('terminateOtherSessions')],
    'result',
  ),
  ...onBadNetwork(seed, 'security', [openGeneral, press('securityTab')], {
    waiting: 'The list of sessions while it loads.',
    offline: 'The list of sessions couldn’t load: no response.',
  }),
];
