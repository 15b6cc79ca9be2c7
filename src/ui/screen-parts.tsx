import { useEffect, useRef, type ComponentProps, type ReactNode } from 'react';
import { uiLabels } from '../vocabulary/ui-labels.ts';
import { focusIntoView } from './focus.ts';
import { SubmitButton } from './form.tsx';

// Parts of the screens that load later. The demo starts without this code.

/** The heading of a screen that the reader opened: it gets the focus and scrolls into view. Takes the attributes of an `h3`. */
export function ScreenHeading({ children, ...attributes }: Omit<ComponentProps<'h3'>, 'ref'>) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    focusIntoView(heading.current);
  }, []);
  return (
    <h3 {...attributes} ref={heading} tabIndex={-1}>
      {children}
    </h3>
  );
}

/** An invisible field with the account's email, so that password managers save the password for it. */
export function HiddenUsername({ email }: { email: string }) {
  return (
    <input
      className="sr-only"
      type="text"
      autoComplete="username"
      defaultValue={email}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
    />
  );
}

/** The button under a form that saves settings. */
export function SaveActions({ busy }: { busy: boolean }) {
  return (
    <div className="actions">
      <SubmitButton label="save" busyText="Saving…" busy={busy} />
    </div>
  );
}

/** The buttons of a screen for setting a new password. The last one leads back to the login screen. */
export function RecoveryActions({ children, onBack }: { children: ReactNode; onBack: () => void }) {
  return (
    <div className="actions">
      {children}
      <button type="button" data-ui="backToLogIn" onClick={onBack}>
        {uiLabels.backToLogIn.name}
      </button>
    </div>
  );
}

/** Leaves a form without submitting it. While `busy`, the button keeps its focus, and the form says why it can't be left. */
export function CancelButton({ busy = false, onPress }: { busy?: boolean; onPress: () => void }) {
  return (
    <button type="button" data-ui="cancel" aria-disabled={busy || undefined} onClick={onPress}>
      {uiLabels.cancel.name}
    </button>
  );
}
