import { uiWords } from '../../lib/ui-words.ts';
import { useHeadingFocus } from './use-heading-focus.ts';

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
        A link works for 60 minutes and only once, and a later one takes its place. Your password is as it was
        before you opened this one.
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
