import type { RefObject } from 'react';
import { uiWords } from '../../../vocabulary/ui-words.ts';

/** What the way to a new password takes. */
export interface ForgotLinkProps {
  linkRef: RefObject<HTMLAnchorElement | null>;
  /** Whether it is the only way on, so that it stands out. */
  isWayOn: boolean;
  onOpen: () => void;
}

/** The way to a new password. Until the demo runs, it leads to the page about it. */
export function ForgotLink({ linkRef, isWayOn, onOpen }: ForgotLinkProps) {
  return (
    <a
      ref={linkRef}
      className={isWayOn ? 'way-on' : undefined}
      href="/docs/developers/security/forgot-reset-password/#ask-for-the-link"
      data-ui="forgotPassword"
      onClick={(event) => {
        event.preventDefault();
        onOpen();
      }}
    >
      {uiWords.forgotPassword.name}
    </a>
  );
}
