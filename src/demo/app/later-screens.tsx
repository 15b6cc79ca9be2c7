import type { Screen, SessionEvent, User } from './session-state.ts';
import { lazyWithPreload } from '../../ui/lazy-part.tsx';

const Administration = lazyWithPreload(
  async () => (await import('../screens/administration/administration.tsx')).Administration,
);
const MfaRequired = lazyWithPreload(
  async () => (await import('../screens/mfa/mfa-required.tsx')).MfaRequired,
);

/** What the screens take that few readers come to. */
export interface LaterScreensProps {
  screen: Screen;
  user: User;
  dispatch: (event: SessionEvent) => void;
}

/** The screens that few readers come to: their code is loaded when they are opened. Nothing for any other screen. */
export function LaterScreens({ screen, user, dispatch }: LaterScreensProps) {
  if (screen.name === 'administration') return <Administration user={user} />;
  if (screen.name !== 'mfa-required') return null;
  const finish = () => dispatch({ type: 'screen-selected', name: 'dashboard' });
  return <MfaRequired user={user} onFinished={finish} />;
}
