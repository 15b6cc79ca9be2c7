import { useEffect, useState } from 'react';
import { emitDemoEvent } from '../../../vocabulary/demo-events.ts';
import { takeResetToken } from './take-reset-token.ts';
import type { Screen } from '../../app/session-state.ts';
import type { TabSession } from '../../app/use-tab-session.ts';
import { lazyWithPreload } from '../../../ui/lazy-part.tsx';

// Few readers open these screens, so their code comes when one does.
const ForgotPassword = lazyWithPreload(async () => (await import('./forgot-password.tsx')).ForgotPassword);
const ResetPassword = lazyWithPreload(async () => (await import('./reset-password.tsx')).ResetPassword);

/** What the screens take by which somebody gets back in. */
export interface RecoveryProps extends Pick<TabSession, 'dispatch'> {
  screen: Screen;
  /** Whether the backend answers: the page may have been opened by a link, before it does. */
  ready: boolean;
}

/** The screens by which somebody gets back in without a password, and how one leads to the other; else nothing. */
export function Recovery({ screen, ready, dispatch }: RecoveryProps) {
  const toLogIn = () => dispatch({ type: 'log-in-opened', reason: { kind: 'not-logged-in' } });
  const toForgotPassword = (email: string) =>
    dispatch({ type: 'recovery-opened', screen: { name: 'forgot-password', email } });
  const finish = () => {
    dispatch({ type: 'log-in-opened', reason: { kind: 'password-reset' } });
    emitDemoEvent('demo:milestone', {
      milestone: 'password-reset',
      sentence: 'You set a new password without the old one. Every session ended.',
    });
  };

  // The page may have been opened by the link in an email.
  useEffect(() => {
    const token = takeResetToken();
    if (token === undefined) return;
    dispatch({ type: 'recovery-opened', screen: { name: 'reset-password', token, email: '' } });
  }, [dispatch]);

  // The same link opened again is a page loaded again.
  const [shown, setShown] = useState({ screen, opening: 0 });
  if (shown.screen !== screen) setShown({ screen, opening: shown.opening + 1 });

  if (screen.name !== 'forgot-password' && screen.name !== 'reset-password') return null;
  if (!ready) return <p className="quiet">Loading…</p>;
  if (screen.name === 'forgot-password') return <ForgotPassword email={screen.email} onBack={toLogIn} />;
  return (
    <ResetPassword
      key={shown.opening}
      token={screen.token}
      email={screen.email}
      onReset={finish}
      onNewLink={() => toForgotPassword(screen.email)}
      onBack={toLogIn}
    />
  );
}
