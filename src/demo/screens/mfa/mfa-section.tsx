import { useEffect, useRef, useState } from 'react';
import { lazyWithPreload } from '../../../ui/lazy-part.tsx';
import { uiLabels } from '../../../vocabulary/ui-labels.ts';
import type { SignedInUser } from '../../app/session-state.ts';
import type { MfaPurpose } from './mfa-steps.ts';

const MfaFlow = lazyWithPreload(async () => (await import('./mfa-flow.tsx')).MfaFlow);

function describeMfa(user: SignedInUser): string {
  if (user.tfa_status === 'verified') return 'On. Logging in requires a code from your authenticator app.';
  return user.mfa_setup_required
    ? 'Off. Your organization requires it, so you have to set it up at your next login.'
    : 'Off. Logging in requires only your password.';
}

/** Whether login requires a second factor, with a button that sets one up or replaces it. It can't be turned off. */
export function MfaSection({ user }: { user: SignedInUser }) {
  const [purpose, setPurpose] = useState<MfaPurpose>();
  const button = useRef<HTMLButtonElement>(null);
  const on = user.tfa_status === 'verified';

  // When the setup closes, the focus returns to the button that opened it, or to the one that replaced it.
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && purpose === undefined) button.current?.focus();
    wasOpen.current = purpose !== undefined;
  }, [purpose]);

  const close = () => setPurpose(undefined);
  return (
    <section>
      <h4 data-ui="mfaHeading">{uiLabels.mfaHeading.name}</h4>
      {purpose === undefined ? (
        <>
          <p>{describeMfa(user)}</p>
          <button
            type="button"
            ref={button}
            data-ui={on ? 'resetMfa' : 'enableMfa'}
            onClick={() => setPurpose(on ? 'reset' : 'enable')}
          >
            {uiLabels[on ? 'resetMfa' : 'enableMfa'].name}
          </button>
        </>
      ) : (
        <MfaFlow user={user} purpose={purpose} level={5} onFinished={close} onCanceled={close} />
      )}
    </section>
  );
}
