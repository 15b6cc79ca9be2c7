import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import type { ResponseOf } from '../../../demo-backend/contract/operations.ts';

/** The user as `GET /v3/user` returns it. */
export type User = ResponseOf<'getUser'>['user'];

/** An organization that the user belongs to. */
export type UserOrganization = NonNullable<User['organizations']>[number];

/** The organizations whose security the user can manage, as their owner or as an admin. */
export const administeredBy = ({ organizations = [] }: Pick<User, 'organizations'>): UserOrganization[] =>
  organizations.filter(
    ({ is_owner, org_roles = [] }) => is_owner === true || org_roles.some(({ admin }) => admin),
  );

/** The part of a user that the top bar and the dashboard show. */
export type ShownUser = Pick<User, 'first_name' | 'last_name'>;

/** The user that the demo shows before the API has responded: every new tab starts with Ada's session. */
export const firstUser: ShownUser = {
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
  /** Before a reload: the reader knows. */
  | { kind: 'logged-out-before' }
  | { kind: 'not-logged-in' };

/** The screens for setting a new password without the old one. The email fills the form; empty if unknown. */
export type RecoveryScreen =
  | { name: 'forgot-password'; email: string }
  /** The page that the link in the email opens. The page keeps the token nowhere else. */
  | { name: 'reset-password'; token: string; email: string };

/** One of the product's screens. */
export type Screen =
  | { name: 'dashboard' }
  | { name: 'profile'; tab: ProfileTab }
  | { name: 'administration' }
  /** After a login, if an organization requires Multi-Factor Authentication that isn't set up yet. */
  | { name: 'mfa-required' }
  | { name: 'log-in'; reason: LogInReason }
  | RecoveryScreen;

const signedInScreens: ReadonlySet<Screen['name']> = new Set([
  'dashboard',
  'profile',
  'administration',
  'mfa-required',
]);

/** Whether a screen is for signed-in users. */
export const isSignedIn = ({ name }: Screen): boolean => signedInScreens.has(name);

/** Everything that one tab of the demo shows. */
export interface SessionState {
  /** The screen that a new tab, or a reset, starts with. */
  startsAt: StartScreen;
  /** Undefined until the API has responded for the first time. */
  user: User | undefined;
  screen: Screen;
  /** Whether the Reset Password dialog is open. */
  resettingPassword: boolean;
  /** Why the last logout, or query for who is signed in, failed; undefined if it didn't. */
  problem: string | undefined;
}

/** Everything that changes what a tab shows. */
export type SessionEvent =
  /** `setupPending`: whether their login asked them to set up Multi-Factor Authentication. */
  | { type: 'user-loaded'; user: User; setupPending: boolean }
  | { type: 'logged-in'; user: User }
  | { type: 'profile-selected'; tab: ProfileTab }
  | { type: 'screen-selected'; name: 'dashboard' | 'administration' }
  | { type: 'reset-password-opened' }
  | { type: 'reset-password-closed' }
  /** The reader opened a screen: it replaces whatever was open. */
  | { type: 'recovery-opened'; screen: RecoveryScreen }
  | { type: 'log-in-opened'; reason: LogInReason }
  /** The session ended. Ignored unless a screen for signed-in users is shown. */
  | { type: 'signed-out'; reason: LogInReason }
  | { type: 'failed'; problem: string }
  /** The query for who is signed in failed. Ignored if the user is known already. */
  | { type: 'user-not-loaded'; problem: string }
  /** The request behind the problem is sent again. */
  | { type: 'retried' }
  | { type: 'reset' };

/** The screens that a page can start the demo with. */
export type StartScreen = 'dashboard' | 'log-in';

/** The state of a tab that was just opened. */
export const firstState = (startsAt: StartScreen): SessionState => ({
  startsAt,
  user: undefined,
  screen: startsAt === 'log-in' ? { name: 'log-in', reason: { kind: 'not-logged-in' } } : { name: startsAt },
  resettingPassword: false,
  problem: undefined,
});

const signedOut = (state: SessionState, reason: LogInReason): SessionState => ({
  ...firstState(state.startsAt),
  screen: { name: 'log-in', reason },
});

const screenAfterLogIn = (user: User): Screen => ({
  name: user.mfa_setup_required ? 'mfa-required' : 'dashboard',
});

/** After a reload, a setup that is still required comes first again. Otherwise the screen stays. */
function screenAfterLoad({ user: known, screen }: SessionState, user: User, setupPending: boolean): Screen {
  const isReload = known === undefined && isSignedIn(screen);
  return isReload && setupPending && user.mfa_setup_required ? { name: 'mfa-required' } : screen;
}

const sessionEnded = (state: SessionState, reason: LogInReason): SessionState =>
  isSignedIn(state.screen) ? signedOut(state, reason) : state;

/**
 * The next state of a tab. Pure. A tab that is signed out keeps the first reason, and one that shows a screen for setting a
 * new password stays on it.
 */
export function nextState(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'user-loaded':
      return {
        ...state,
        screen: screenAfterLoad(state, event.user, event.setupPending),
        user: event.user,
        problem: undefined,
      };
    case 'failed':
      return { ...state, problem: event.problem };
    case 'user-not-loaded':
      return state.user === undefined ? { ...state, problem: event.problem } : state;
    case 'retried':
      return { ...state, problem: undefined };
    case 'logged-in':
      return { ...firstState(state.startsAt), screen: screenAfterLogIn(event.user), user: event.user };
    case 'screen-selected':
      return { ...state, screen: { name: event.name } };
    case 'profile-selected':
      return { ...state, screen: { name: 'profile', tab: event.tab } };
    case 'reset-password-opened':
      return { ...state, resettingPassword: true };
    case 'reset-password-closed':
      return { ...state, resettingPassword: false };
    case 'recovery-opened':
      return { ...firstState(state.startsAt), screen: event.screen };
    case 'log-in-opened':
      return signedOut(state, event.reason);
    case 'signed-out':
      return sessionEnded(state, event.reason);
    case 'reset':
      return firstState(state.startsAt);
  }
}
