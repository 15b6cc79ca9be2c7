import { uiWords } from '../vocabulary/ui-words.ts';

/** What the button takes that leaves a form. */
export interface CancelButtonProps {
  onPress: () => void;
  /** Whether it is too late: a request is under way. The button then keeps the focus, and the form says why. */
  tooLate?: boolean;
}

/** Leaves a form without sending it. */
export function CancelButton({ onPress, tooLate = false }: CancelButtonProps) {
  return (
    <button type="button" data-ui="cancel" aria-disabled={tooLate || undefined} onClick={onPress}>
      {uiWords.cancel.name}
    </button>
  );
}
