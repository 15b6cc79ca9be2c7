import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import type { ResponseOf } from '../../../demo-backend/contract/operations.ts';

/** The user as `GET /v3/user` answers. */
export type User = ResponseOf<'getUser'>['user'];

/** An organization that the user belongs to. */
export type UserOrganization = NonNullable<User['organizations']>[number];

/** The organizations whose security the user may see to: as their owner, or as an admin of them. */
export const administeredBy = ({ organizations = [] }: Pick<User, 'organizations'>): UserOrganization[] =>
  organizations.filter(
    ({ is_owner, org_roles = [] }) => is_owner === true || org_roles.some(({ admin }) => admin),
  );

/** As much of a user as the product's top bar and dashboard show. */
export type ShownUser = Pick<User, 'first_name' | 'last_name'>;

/** Whom the demo shows before the API has answered: the user with whose session every new tab starts. */
export const firstUser: ShownUser = {
  first_name: demoAccounts.ada.firstName,
  last_name: demoAccounts.ada.lastName,
};

/** The tabs of the Profile section. */
export type ProfileTab = 'general' | 'security';

/** Why the login screen is shown: the reader is told in words. */
export type LogInReason =
  | { kind: 'password-changed'; sessionsEnded: number }
  | { kind: 'password-reset' }
  | { kind: 'session-ended' }
  | { kind: 'logged-out' }
  /** Before a reload, so the reader knows. */
  | { kind: 'logged-out-before' }
  | { kind: 'not-logged-in' };

/** The screens by which somebody gets back in without a password. The email, where it is known, fills the form. */
export type RecoveryScreen =
  | { name: 'forgot-password'; email: string }
  /** The page that the link in the email opens. The token lives here and nowhere else in the page. */
  | { name: 'reset-password'; token: string; email: string };

/** Which of the product's screens is shown. */
export type Screen =
  | { name: 'dashboard' }
  | { name: 'profile'; tab: ProfileTab }
  | { name: 'administration' }
  /** After a login, where an organization requires Multi-Factor Authentication that is not set up. */
  | { name: 'mfa-required' }
  | { name: 'log-in'; reason: LogInReason }
  | RecoveryScreen;

const signedInScreens: ReadonlySet<Screen['name']> = new Set([
  'dashboard',
  'profile',
  'administration',
  'mfa-required',
]);

/** Whether a screen is one for somebody who is signed in. */
export const isSignedIn = ({ name }: Screen): boolean => signedInScreens.has(name);

/** What one tab of the demo shows. */
export interface SessionState {
  /** Where this tab begins, and begins again when the demo starts over. */
  startsAt: StartScreen;
  /** Undefined until the API has answered for the first time. */
  user: User | undefined;
  screen: Screen;
  /** Whether the Reset Password dialog is open. */
  resettingPassword: boolean;
  /** Why the last request of the tab itself failed; undefined when it did not. */
  problem: string | undefined;
}

/** Everything that can change what a tab shows. */
export type SessionEvent =
  /** The API has said who is logged in; and whether the tab knows of a setup that they were asked for at the log-in. */
  | { type: 'user-loaded'; user: User; setupPending: boolean }
  | { type: 'logged-in'; user: User }
  | { type: 'profile-selected'; tab: ProfileTab }
  | { type: 'screen-selected'; name: 'dashboard' | 'administration' }
  | { type: 'reset-password-opened' }
  | { type: 'reset-password-closed' }
  /** By their own doing: whatever was open is left. */
  | { type: 'recovery-opened'; screen: RecoveryScreen }
  | { type: 'log-in-opened'; reason: LogInReason }
  /** The API says so: heeded only where somebody is signed in. */
  | { type: 'signed-out'; reason: LogInReason }
  | { type: 'failed'; problem: string }
  /** It could not be asked who is logged in: heeded only where that is not known yet. */
  | { type: 'user-not-loaded'; problem: string }
  | { type: 'asked-again' }
  | { type: 'reset' };

/** The screens on which a page can let the demo start. */
export type StartScreen = 'dashboard' | 'log-in';

/** A tab that has just been opened, on the screen that its page asks for. */
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

/** After a reload, the setup that is still required comes first again. Elsewhere the screen stays as it is. */
function screenAfterLoad({ user: known, screen }: SessionState, user: User, setupPending: boolean): Screen {
  const isReload = known === undefined && isSignedIn(screen);
  return isReload && setupPending && user.mfa_setup_required ? { name: 'mfa-required' } : screen;
}

const sessionEnded = (state: SessionState, reason: LogInReason): SessionState =>
  isSignedIn(state.screen) ? signedOut(state, reason) : state;

/**
 * The next state of a tab. Pure; a tab that is signed out already keeps the reason it was given first, and one in which
 * somebody is getting back in stays there.
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
    case 'asked-again':
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
