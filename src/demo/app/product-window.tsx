import { useRef, useState } from 'react';
import { lazyWithPreload } from '../../ui/lazy-part.tsx';
import { LoadStatus, RequestStatus } from '../../ui/status.tsx';
import { countSessions } from '../../vocabulary/counts.ts';
import { emitDemoEvent } from '../../vocabulary/demo-events.ts';
import { Dashboard } from '../screens/dashboard/dashboard.tsx';
import { LogIn } from '../screens/login/login.tsx';
import { Recovery } from '../screens/recovery/recovery.tsx';
import { menuScreens } from './menu-screens.ts';
import { initialUser, isSignedIn, type ProfileTab } from './session-state.ts';
import { TopBar } from './top-bar.tsx';
import type { TabSession } from './use-tab-session.ts';
import { useWindowFocus } from './use-window-focus.ts';

// The code of these screens loads when the pointer or the focus enters the window, before the reader opens them.
const Profile = lazyWithPreload(async () => (await import('../screens/profile/profile.tsx')).Profile);
const ResetPasswordDialog = lazyWithPreload(
  async () => (await import('../screens/profile/profile.tsx')).ResetPasswordDialog,
);
const preloadProfile = () => {
  Profile.preload();
  ResetPasswordDialog.preload();
};

// Few readers open this screen, so its code loads when it's opened.
const MfaRequired = lazyWithPreload(
  async () => (await import('../screens/mfa/mfa-required.tsx')).MfaRequired,
);

interface ProductWindowProps {
  session: TabSession;
  /** Whether the demo has started. */
  ready: boolean;
}

/** The product's window: its top bar, the current screen, and the dialog over it. */
export function ProductWindow({ session, ready }: ProductWindowProps) {
  const { state, dispatch } = session;
  const window = useRef<HTMLDivElement>(null);
  useWindowFocus(window, state);

  const [readerIsInside, setReaderIsInside] = useState(false);
  const noteFocus = () => {
    setReaderIsInside(true);
    preloadProfile();
  };
  const openProfile = (tab: ProfileTab) => {
    dispatch({ type: 'screen-selected', screen: { name: 'profile', tab } });
    emitDemoEvent('demo:milestone', { milestone: tab === 'security' ? 'security-opened' : 'profile-opened' });
  };

  return (
    <div
      className="window"
      onPointerEnter={preloadProfile}
      onFocus={noteFocus}
      onBlur={() => setReaderIsInside(false)}
    >
      <div className="window-bar" aria-hidden="true">
        <i />
        <i />
        <i />
        <span>app.contentstack.com, simulated</span>
      </div>
      <fieldset disabled={!ready} className="window-body">
        <div className="screen" ref={window} inert={state.resettingPassword}>
          <TopBar session={session} onProfile={() => openProfile('general')} />
          <div className="screen-content">
            <SessionStatus session={session} />
            <SignedInScreen session={session} onProfileTab={openProfile} />
            <SignedOutScreen session={session} ready={ready} readerIsInside={readerIsInside} />
          </div>
        </div>
        <PasswordDialog session={session} />
      </fieldset>
    </div>
  );
}

/** Shown above every screen: that a logout is slow, or that the user couldn't be loaded or loads slowly. */
function SessionStatus({ session }: { session: TabSession }) {
  const { logOutRequest, state } = session;
  const { user, screen, error } = state;
  if (logOutRequest.slow) return <RequestStatus mutation={logOutRequest} />;
  if (!isSignedIn(screen)) return null;
  const waiting = user === undefined && screen.name !== 'dashboard';
  return <LoadStatus waiting={waiting} error={error} retry={session.retry} />;
}

interface SignedInScreenProps {
  session: TabSession;
  onProfileTab: (tab: ProfileTab) => void;
}

/** The screen of a signed-in user. Only the dashboard is shown before the user is loaded. */
function SignedInScreen({ session: { state, dispatch }, onProfileTab }: SignedInScreenProps) {
  const { user, screen } = state;
  const openResetPassword = () => {
    dispatch({ type: 'dialog-toggled', open: true });
    emitDemoEvent('demo:milestone', { milestone: 'reset-password-opened' });
  };
  if (screen.name === 'dashboard') return <Dashboard user={user ?? initialUser} />;
  if (user === undefined) return null;
  if (screen.name === 'profile') {
    return <Profile user={user} tab={screen.tab} onTab={onProfileTab} onResetPassword={openResetPassword} />;
  }
  if (screen.name === 'mfa-required') {
    const finish = () => dispatch({ type: 'screen-selected', screen: { name: 'dashboard' } });
    return <MfaRequired user={user} onFinished={finish} />;
  }
  const opened = menuScreens.find(({ name }) => name === screen.name);
  return opened && <opened.Content user={user} />;
}

interface SignedOutScreenProps extends ProductWindowProps {
  /** Whether the focus is in the window, so that the login screen's message should get it. */
  readerIsInside: boolean;
}

/** The login screen, or a screen for setting a new password without the old one. */
function SignedOutScreen({ session, ready, readerIsInside }: SignedOutScreenProps) {
  const { state, dispatch, logIn } = session;
  const { screen } = state;
  const openForgotPassword = (email: string) => {
    dispatch({ type: 'screen-opened', screen: { name: 'forgot-password', email } });
    emitDemoEvent('demo:milestone', { milestone: 'forgot-password-opened' });
  };
  return (
    <>
      {screen.name === 'log-in' && (
        <LogIn
          reason={screen.reason}
          logIn={logIn}
          onForgotPassword={openForgotPassword}
          takesFocus={readerIsInside || screen.reason.kind !== 'session-ended'}
        />
      )}
      <Recovery screen={screen} ready={ready} dispatch={dispatch} />
    </>
  );
}

function PasswordDialog({ session: { state, dispatch, changePassword } }: { session: TabSession }) {
  const { user, resettingPassword } = state;
  if (!resettingPassword || user === undefined) return null;
  return (
    <ResetPasswordDialog
      user={user}
      changePassword={changePassword}
      onClose={() => dispatch({ type: 'dialog-toggled', open: false })}
      onChanged={(sessionsEnded) =>
        emitDemoEvent('demo:milestone', {
          milestone: 'password-changed',
          message: `You changed ${user.first_name}'s password. ${countSessions(sessionsEnded)} ended.`,
        })
      }
    />
  );
}
