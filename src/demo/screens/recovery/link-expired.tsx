import { uiWords } from '../../../vocabulary/ui-words.ts';
import { useHeadingFocus } from '../../../ui/use-heading-focus.ts';

/** What the page takes that a link opens which no longer works. */
export interface LinkExpiredProps {
  onNewLink: () => void;
  onBack: () => void;
}

/** The page that a link opens which is too old, was used, was replaced by a later one, or never was. */
export function LinkExpired({ onNewLink, onBack }: LinkExpiredProps) {
  const heading = useHeadingFocus();
  return (
    <div className="recovery">
      <h3 ref={heading} tabIndex={-1}>
        This link has expired
      </h3>
      <p>
        A link is valid for 60 minutes, works once, and is replaced by a newer one. Opening it didn’t change
        your password.
      </p>
      <div className="actions">
        <button type="button" className="primary" data-ui="requestNewLink" onClick={onNewLink}>
          {uiWords.requestNewLink.name}
        </button>
        <button type="button" data-ui="backToLogIn" onClick={onBack}>
          {uiWords.backToLogIn.name}
        </button>
      </div>
    </div>
  );
}
