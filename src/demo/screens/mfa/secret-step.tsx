import type { ReactNode } from 'react';
import { uiWords } from '../../../vocabulary/ui-words.ts';
import { Copyable } from '../../../ui/copy-button.tsx';
import { groupSecret, type Enrollment } from './mfa-steps.ts';

/** What the step with the QR code takes. */
export interface SecretStepProps {
  enrollment: Enrollment;
  onNext: () => void;
  cancel: ReactNode;
}

/** The secret, to scan or to type by hand. */
export function SecretStep({ enrollment: { secret, qr_code }, onNext, cancel }: SecretStepProps) {
  return (
    <>
      <p>Scan this QR code with your authenticator app, or type the secret under it by hand.</p>
      <img className="qr-code" src={qr_code} alt="QR code for the secret" width="168" height="168" />
      <p>
        <Copyable text={secret} name="the secret">
          <code data-secret>{groupSecret(secret)}</code>
        </Copyable>
      </p>
      <p className="quiet">No phone at hand? The Authenticator panel below this window shows the code too.</p>
      <div className="actions">
        {cancel}
        <button type="button" className="primary" data-ui="next" onClick={onNext}>
          {uiWords.next.name}
        </button>
      </div>
    </>
  );
}
