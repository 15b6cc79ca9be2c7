import { uiWords, type UiWordId } from '../vocabulary/ui-words.ts';

/** What a form's main button takes. */
export interface SubmitButtonProps {
  word: UiWordId;
  /** The words while the request is under way, such as "Updating…". */
  busyText: string;
  busy: boolean;
}

/**
 * A form's main button. It is never disabled for faults in the form, and while the request is under way it says so,
 * keeps its size and its focus, and does nothing when pressed again (the form ignores it).
 */
export function SubmitButton({ word, busyText, busy }: SubmitButtonProps) {
  return (
    <button type="submit" className="primary sized" data-ui={word} aria-disabled={busy || undefined}>
      <span className={busy ? 'unseen' : undefined}>{uiWords[word].name}</span>
      <span className={busy ? undefined : 'unseen'}>{busyText}</span>
    </button>
  );
}
