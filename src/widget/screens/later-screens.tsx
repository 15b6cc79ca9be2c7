import type { Screen, SessionEvent, User } from '../session-state.ts';
import { laterPart } from '../parts/later.tsx';

const Administration = laterPart(
  async () => (await import('./administration/administration.tsx')).Administration,
);
const MfaRequired = laterPart(async () => (await import('./mfa/mfa-required.tsx')).MfaRequired);

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
