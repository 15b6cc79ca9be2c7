import { ScreenHeading } from '../../../ui/screen-parts.tsx';
import type { SignedInUser } from '../../app/session-state.ts';
import { MfaFlow } from './mfa-flow.tsx';

interface MfaRequiredProps {
  user: SignedInUser;
  onFinished: () => void;
}

/** The setup that an organization requires right after login. The only alternative is to log out. */
export function MfaRequired({ user, onFinished }: MfaRequiredProps) {
  return (
    <div className="mfa-required">
      <ScreenHeading>Set up Multi-Factor Authentication</ScreenHeading>
      <p>Your organization requires it. Set it up to continue.</p>
      <section>
        <MfaFlow user={user} purpose="enable" level={4} onFinished={onFinished} />
      </section>
    </div>
  );
}
