import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import type { ResponseOf } from '../../../demo-backend/contract/operations.ts';
import type { MenuScreenName } from './menu-screens.ts';

/** The user as `GET /v3/user` returns it. */
export type SignedInUser = ResponseOf<'getUser'>['user'];

/** An organization that the user belongs to. */
export type UserOrganization = NonNullable<SignedInUser['organizations']>[number];

/** The organizations whose security the user can manage, as their owner or as an admin. */
export const administeredBy = ({
  organizations = [],
}: Pick<SignedInUser, 'organizations'>): UserOrganization[] =>
  organizations.filter(
    ({ is_owner, org_roles = [] }) => is_owner === true || org_roles.some(({ admin }) => admin),
  );

/** The fields of a user that the top bar and the dashboard show. */
export type ShownUser = Pick<SignedInUser, 'first_name' | 'last_name'>;

/** The user that the demo shows before the API has responded: every new tab starts with Ada's session. */
export const initialUser: ShownUser = {
  first_name: demoAccounts.ada.firstName,
  last_name: demoAccounts.ada.lastName,
};

/** The tabs of the Profile section. */
export type ProfileTab = 'general' | 'security';

/** Why the login screen is shown. Most reasons have a message there. */
export type LogInReason =
  | { kind: 'password-changed'; sessionsEnded: number }
  | { kind: 'password-reset' }
  | { kind: 'session-ended' }
  | { kind: 'logged-out' }
  /** The reader logged out before the page was reloaded, so the screen doesn't need to say so again. */
  | { kind: 'logged-out-before' }
  | { kind: 'not-logged-in' };

/** One of the product's screens. */
export type Screen =
  | { name: 'dashboard' }
  | { name: 'profile'; tab: ProfileTab }
  | { name: MenuScreenName }
  /** After a login, if an organization requires Multi-Factor Authentication that isn't set up yet. */
  | { name: 'mfa-required' }
  | { name: 'log-in'; reason: LogInReason }
  /** The form starts with the email; empty if unknown. */
  | { name: 'forgot-password'; email: string }
  /** The page that the link in the email opens. The page keeps the token nowhere else. */
  | { name: 'reset-password'; token: string; email: string };

const signedOutScreens: ReadonlySet<Screen['name']> = new Set([
  'log-in',
  'forgot-password',
  'reset-password',
]);

/** Whether a screen is for signed-in users. */
export const isSignedIn = ({ name }: Screen): boolean => !signedOutScreens.has(name);

/** Everything that one tab of the demo shows. */
export interface SessionState {
  /** The screen that a new tab, or a reset, starts with. */
  startsAt: StartScreen;
  /** Undefined until the API has responded for the first time. */
  user: SignedInUser | undefined;
  screen: Screen;
  /** Whether the Reset Password dialog is open. */
  resettingPassword: boolean;
  /** Why the last logout, or the last query for the user, failed; undefined if it didn't. */
  error: string | undefined;
}

/** Everything that changes what a tab shows. */
export type SessionEvent =
  /** `setupPending`: whether the user's login required them to set up Multi-Factor Authentication. */
  | { type: 'user-loaded'; user: SignedInUser; setupPending: boolean }
  | { type: 'logged-in'; user: SignedInUser }
  | { type: 'screen-selected'; screen: Screen }
  /** The reader opened a screen that needs no session. It replaces everything that was open. */
  | { type: 'screen-opened'; screen: Screen }
  /** The Reset Password dialog. */
  | { type: 'dialog-toggled'; open: boolean }
  /** The session ended. Ignored unless a screen for signed-in users is shown. */
  | { type: 'signed-out'; reason: LogInReason }
  /** A request failed, or is sent again, which clears the error. */
  | { type: 'error-changed'; error: string | undefined }
  /** The query for the user failed. Ignored if the user is already known. */
  | { type: 'user-not-loaded'; error: string }
  | { type: 'reset' };

/** The screens that a page can start the demo with. */
export type StartScreen = 'dashboard' | 'log-in';

/** The state of a tab that was just opened. */
export const initialState = (startsAt: StartScreen): SessionState => ({
  startsAt,
  user: undefined,
  screen: startsAt === 'log-in' ? { name: 'log-in', reason: { kind: 'not-logged-in' } } : { name: startsAt },
  resettingPassword: false,
  error: undefined,
});

/** After a reload, a setup that is still required is shown first again. Otherwise, the screen stays the same. */
function screenAfterLoad(
  { user: known, screen }: SessionState,
  user: SignedInUser,
  setupPending: boolean,
): Screen {
  const isReload = known === undefined && isSignedIn(screen);
  return isReload && setupPending && user.mfa_setup_required ? { name: 'mfa-required' } : screen;
}

/**
 * The next state of a tab. Pure. A tab that is signed out keeps its first reason, and a tab that shows a screen for setting
 * a new password stays on it.
 */
export function nextState(state: SessionState, event: SessionEvent): SessionState {
  const first = initialState(state.startsAt);
  switch (event.type) {
    case 'user-loaded':
      return {
        ...state,
        screen: screenAfterLoad(state, event.user, event.setupPending),
        user: event.user,
        error: undefined,
      };
    case 'user-not-loaded':
      return state.user === undefined ? { ...state, error: event.error } : state;
    case 'error-changed':
      return { ...state, error: event.error };
    case 'logged-in': {
      const name = event.user.mfa_setup_required ? 'mfa-required' : 'dashboard';
      return { ...first, screen: { name }, user: event.user };
    }
    case 'screen-selected':
      return { ...state, screen: event.screen };
    case 'screen-opened':
      return { ...first, screen: event.screen };
    case 'dialog-toggled':
      return { ...state, resettingPassword: event.open };
    case 'signed-out':
      return isSignedIn(state.screen)
        ? { ...first, screen: { name: 'log-in', reason: event.reason } }
        : state;
    case 'reset':
      return first;
  }
}
