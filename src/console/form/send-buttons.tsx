/** What the buttons under a request take. */
export interface SendButtonsProps {
  sending: boolean;
  /** How many faults keep the request from being sent without a further word. */
  faults: number;
  onSendAnyway: () => void;
  onCancel: () => void;
}

/** Sends the request, gives up waiting for it, or sends it although something is wrong with it. */
export function SendButtons({ sending, faults, onSendAnyway, onCancel }: SendButtonsProps) {
  return (
    <>
      <div className="console-actions">
        <button type="submit" className="primary" aria-disabled={sending || undefined}>
          {sending ? 'Sending…' : 'Send'}
        </button>
        {sending && (
          <button type="button" onClick={onCancel}>
            Cancel
          </button>
        )}
        {faults > 0 && (
          <button type="button" onClick={onSendAnyway}>
            Send anyway
          </button>
        )}
      </div>
      <p role="alert" className="fault">
        {faults > 0 &&
          `Fix ${faults === 1 ? 'one problem' : `${faults} problems`}, or send the request anyway to see the response.`}
      </p>
    </>
  );
}
