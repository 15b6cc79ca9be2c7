import { uiLabels } from '../../../vocabulary/ui-labels.ts';
import type { SignedInUser } from '../../app/session-state.ts';
import { MfaSection } from '../mfa/mfa-section.tsx';
import { SessionManagement } from './session-management.tsx';

/** The Security tab: the password, Multi-Factor Authentication, and the sessions of the account. */
export function Security({ user, onResetPassword }: { user: SignedInUser; onResetPassword: () => void }) {
  return (
    <div className="security">
      <section>
        <h4 data-ui="emailAndPassword">{uiLabels.emailAndPassword.name}</h4>
        <dl className="properties">
          <dt>Email</dt>
          <dd>{user.email}</dd>
          <dt>Password</dt>
          <dd aria-label="hidden">••••••••••••</dd>
        </dl>
        <button type="button" data-ui="resetPassword" onClick={onResetPassword}>
          {uiLabels.resetPassword.name}
        </button>
      </section>
      <MfaSection user={user} />
      <SessionManagement />
    </div>
  );
}
