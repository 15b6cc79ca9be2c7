import { uiWords } from '../../../vocabulary/ui-words.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useHeadingFocus } from '../../../ui/use-heading-focus.ts';

/** What the screen takes that says where to look for the link. */
export interface CheckInboxProps {
  /** The API's own sentence, the same whether the email has an account or not. */
  notice: string;
  onAgain: () => void;
  onBack: () => void;
}

/** After the request: where to look for the link. */
export function CheckInbox({ notice, onAgain, onBack }: CheckInboxProps) {
  const heading = useHeadingFocus();
  return (
    <div className="recovery">
      <h3 ref={heading} tabIndex={-1} aria-describedby="check-inbox-notice">
        Check your inbox
      </h3>
      <p id="check-inbox-notice" className="notice">
        <Icon name="info" />
        <span>{notice}</span>
      </p>
      <p>The link in the email is valid for 60 minutes and works once.</p>
      <p className="quiet">
        This demo doesn’t send real email. Look in <b>{uiWords.inbox.name}</b>, below the window.
      </p>
      <div className="actions">
        <button type="button" onClick={onAgain}>
          Request another email
        </button>
        <button type="button" data-ui="backToLogIn" onClick={onBack}>
          {uiWords.backToLogIn.name}
        </button>
      </div>
    </div>
  );
}
