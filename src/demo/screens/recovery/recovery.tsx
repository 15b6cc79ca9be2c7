import { useEffect, useState } from 'react';
import { resetTokenParameter } from '../../../../demo-backend/contract/addresses.ts';
import { lazyWithPreload } from '../../../ui/lazy-part.tsx';
import { emitDemoEvent } from '../../../vocabulary/demo-events.ts';
import type { Screen } from '../../app/session-state.ts';
import type { TabSession } from '../../app/use-tab-session.ts';

// Few readers open these screens, so their code loads when one does.
const ForgotPassword = lazyWithPreload(async () => (await import('./forgot-password.tsx')).ForgotPassword);
const ResetPassword = lazyWithPreload(async () => (await import('./reset-password.tsx')).ResetPassword);

/**
 * Returns the token of the reset link that opened this page, if one did, and removes it from the address at once.
 * Otherwise, it would stay in the history and in copies of the address.
 */
function takeResetToken(): string | undefined {
  const address = new URL(location.href);
  const token = address.searchParams.get(resetTokenParameter);
  if (token === null) return undefined;
  address.searchParams.delete(resetTokenParameter);
  history.replaceState(history.state, '', address);
  return token;
}

interface RecoveryProps extends Pick<TabSession, 'dispatch'> {
  screen: Screen;
  /** Whether the backend runs: a link can open the page before it does. */
  ready: boolean;
}

/** The Forgot Password and Reset Password screens. Renders nothing on other screens. */
export function Recovery({ screen, ready, dispatch }: RecoveryProps) {
  const toLogIn = (kind: 'not-logged-in' | 'password-reset') =>
    dispatch({ type: 'screen-opened', screen: { name: 'log-in', reason: { kind } } });
  const goBack = () => toLogIn('not-logged-in');
  const toForgotPassword = (email: string) =>
    dispatch({ type: 'screen-opened', screen: { name: 'forgot-password', email } });
  const finish = () => {
    toLogIn('password-reset');
    emitDemoEvent('demo:milestone', {
      milestone: 'password-reset',
      message: 'You set a new password without the old one. Every session ended.',
    });
  };

  useEffect(() => {
    const token = takeResetToken();
    if (token === undefined) return;
    dispatch({ type: 'screen-opened', screen: { name: 'reset-password', token, email: '' } });
  }, [dispatch]);

  // Opening the same link again restarts the screen, as it would reload a real page.
  const [shown, setShown] = useState({ screen, opening: 0 });
  if (shown.screen !== screen) setShown({ screen, opening: shown.opening + 1 });

  if (screen.name !== 'forgot-password' && screen.name !== 'reset-password') return null;
  if (!ready) return <p className="quiet">Loading…</p>;
  if (screen.name === 'forgot-password') return <ForgotPassword email={screen.email} onBack={goBack} />;
  return (
    <ResetPassword
      key={shown.opening}
      token={screen.token}
      email={screen.email}
      onReset={finish}
      onNewLink={() => toForgotPassword(screen.email)}
      onBack={goBack}
    />
  );
}
