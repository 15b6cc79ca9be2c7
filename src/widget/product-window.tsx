import { useEffect, useRef, useState } from 'react';
import { emitDemoEvent } from '../lib/demo-events.ts';
import { focusInSight } from './focus-in-sight.ts';
import { laterPart } from './parts/later.tsx';
import { LoadProblem } from './parts/load-problem.tsx';
import { TopBar } from './parts/top-bar.tsx';
import { Recovery } from './recovery/recovery.tsx';
import { Dashboard } from './screens/dashboard.tsx';
import { LaterScreens } from './screens/later-screens.tsx';
import { LogIn } from './screens/log-in.tsx';
import { preloadResetPassword, ResetPasswordDialog } from './screens/reset-password-dialog.tsx';
import { firstUser, isSignedIn, type ProfileTab, type Screen } from './session-state.ts';
import type { Product } from './use-product.ts';
import { countSessions } from './words.ts';

// What lies behind the first screen arrives while the reader is on the way to it.
const Profile = laterPart(async () => (await import('./screens/profile.tsx')).Profile);

/** Where the focus belongs on a new screen, as a CSS selector; undefined where it is placed otherwise. */
function placeToBegin(screen: Screen): string | undefined {
  if (screen.name !== 'log-in') return 'h3';
  // Whoever came by "Back to Login", which is gone, would otherwise be nowhere. Else a message says why they are here.
  const isNowhere = document.activeElement === document.body;
  return screen.reason.kind === 'not-logged-in' && isNowhere ? '[data-ui=email]' : undefined;
}

/** The product's window: its top bar, the screen that is shown, and the dialog over it. */
export function ProductWindow({ product, ready }: { product: Product; ready: boolean }) {
  const { state, dispatch, logIn, logOut, changePassword } = product;
  const { user, screen, resettingPassword } = state;
  const window = useRef<HTMLDivElement>(null);
  const signedIn = isSignedIn(screen);

  // A new screen starts at its heading, for the eye and for a screen reader.
  const shown = useRef(screen.name);
  useEffect(() => {
    if (shown.current === screen.name) return;
    shown.current = screen.name;
    window.current?.scrollTo(0, 0);
    const first = placeToBegin(screen);
    if (first) focusInSight(window.current?.querySelector<HTMLElement>(first));
  }, [screen]);

  // The dialog gives the focus back to the button that opened it, which was inert until now.
  const dialogWasOpen = useRef(false);
  useEffect(() => {
    if (dialogWasOpen.current && !resettingPassword && signedIn) {
      window.current?.querySelector<HTMLElement>('[data-ui=resetPassword]')?.focus();
    }
    dialogWasOpen.current = resettingPassword;
  }, [resettingPassword, signedIn]);

  const [readerIsInside, setReaderIsInside] = useState(false);
  const noteFocus = () => {
    setReaderIsInside(true);
    Profile.preload();
  };

  const openTab = (tab: ProfileTab) => {
    preloadResetPassword();
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
      onPointerEnter={Profile.preload}
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
            onLogOut={() => void logOut()}
          />
          <div className="screen-content">
            <LoadProblem problem={signedIn ? state.problem : undefined} retry={product.retry} />
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
