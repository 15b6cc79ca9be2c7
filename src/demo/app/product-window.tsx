import { useRef, useState } from 'react';
import { emitDemoEvent } from '../../vocabulary/demo-events.ts';
import { lazyWithPreload } from '../../ui/lazy-part.tsx';
import { LoadStatus, RequestStatus } from '../../ui/status.tsx';
import { TopBar } from './top-bar.tsx';
import { Recovery } from '../screens/recovery/recovery.tsx';
import { Dashboard } from '../screens/dashboard/dashboard.tsx';
import { LaterScreens } from './later-screens.tsx';
import { LogIn } from '../screens/login/login.tsx';
import { firstUser, isSignedIn, type ProfileTab } from './session-state.ts';
import type { TabSession } from './use-tab-session.ts';
import { useWindowFocus } from './use-window-focus.ts';
import { countSessions } from '../../vocabulary/counts.ts';

// What lies behind the first screen arrives while the reader is on the way to it.
const Profile = lazyWithPreload(async () => (await import('../screens/profile/profile.tsx')).Profile);
const ResetPasswordDialog = lazyWithPreload(
  async () => (await import('../screens/profile/profile.tsx')).ResetPasswordDialog,
);
const preloadProfile = () => {
  Profile.preload();
  ResetPasswordDialog.preload();
};

/** What the screens have in common: that the session itself is not known yet, could not be asked for, or is slow to end. */
function SessionStatus({ session }: { session: TabSession }) {
  const { leaving, state } = session;
  const { user, screen, problem } = state;
  if (leaving.slow) return <RequestStatus mutation={leaving} />;
  if (!isSignedIn(screen)) return null;
  const waiting = user === undefined && screen.name !== 'dashboard';
  return <LoadStatus waiting={waiting} problem={problem} retry={session.retry} />;
}

/** The product's window: its top bar, the screen that is shown, and the dialog over it. */
export function ProductWindow({ session, ready }: { session: TabSession; ready: boolean }) {
  const { state, dispatch, logIn, logOut, changePassword } = session;
  const { user, screen, resettingPassword } = state;
  const window = useRef<HTMLDivElement>(null);

  useWindowFocus(window, state);

  const [readerIsInside, setReaderIsInside] = useState(false);
  const noteFocus = () => {
    setReaderIsInside(true);
    preloadProfile();
  };

  const openTab = (tab: ProfileTab) => {
    dispatch({ type: 'profile-selected', tab });
    emitDemoEvent('demo:milestone', { milestone: tab === 'security' ? 'security-opened' : 'profile-opened' });
  };
  const openResetPassword = () => {
    dispatch({ type: 'reset-password-opened' });
    emitDemoEvent('demo:milestone', { milestone: 'reset-password-opened' });
  };
  const openForgotPassword = (email: string) => {
    dispatch({ type: 'recovery-opened', screen: { name: 'forgot-password', email } });
    emitDemoEvent('demo:milestone', { milestone: 'forgot-password-opened' });
  };
  const reportChanged = (name: string, sessionsEnded: number) =>
    emitDemoEvent('demo:milestone', {
      milestone: 'password-changed',
      sentence: `You changed ${name}'s password. ${countSessions(sessionsEnded)} ended.`,
    });

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
        <div className="screen" ref={window} inert={resettingPassword}>
          <TopBar
            user={user}
            screen={screen}
            onDashboard={() => dispatch({ type: 'screen-selected', name: 'dashboard' })}
            onAdministration={() => dispatch({ type: 'screen-selected', name: 'administration' })}
            onProfile={() => openTab('general')}
            onLogOut={logOut}
          />
          <div className="screen-content">
            <SessionStatus session={session} />
            {screen.name === 'dashboard' && <Dashboard user={user ?? firstUser} />}
            {screen.name === 'profile' && user !== undefined && (
              <Profile user={user} tab={screen.tab} onTab={openTab} onResetPassword={openResetPassword} />
            )}
            {user !== undefined && <LaterScreens screen={screen} user={user} dispatch={dispatch} />}
            {screen.name === 'log-in' && (
              <LogIn
                reason={screen.reason}
                logIn={logIn}
                onForgotPassword={openForgotPassword}
                takesFocus={readerIsInside || screen.reason.kind !== 'session-ended'}
              />
            )}
            <Recovery screen={screen} ready={ready} dispatch={dispatch} />
          </div>
        </div>
        {resettingPassword && user !== undefined && (
          <ResetPasswordDialog
            user={user}
            changePassword={changePassword}
            onClose={() => dispatch({ type: 'reset-password-closed' })}
            onChanged={(sessionsEnded) => reportChanged(user.first_name, sessionsEnded)}
          />
        )}
      </fieldset>
    </div>
  );
}
