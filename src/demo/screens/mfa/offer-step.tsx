import { useState, type SubmitEvent } from 'react';
import { callOperation } from '../../../api/client.ts';
import { readAuthtoken } from '../../../api/session-token.ts';
import { uiWords } from '../../../vocabulary/ui-words.ts';
import { describeFailure } from '../../../api/describe-failure.ts';
import { RequestStatus } from '../../../ui/request-status.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { useMutation } from '../../../ui/use-mutation.ts';
import { countSessions } from '../../../vocabulary/counts.ts';

/** What the offer of backup codes takes. */
export interface OfferStepProps {
  /** How many sessions the setup has ended. */
  sessionsEnded: number;
  onCodes: (codes: readonly string[]) => void;
  onSkip: () => void;
}

/** Offers backup codes, once the app is in use. */
export function OfferStep({ sessionsEnded, onCodes, onSkip }: OfferStepProps) {
  const [problem, setProblem] = useState<string>();
  const request = useMutation();
  const generate = async (event: SubmitEvent) => {
    event.preventDefault();
    setProblem(undefined);
    const answer = await request.send((signal) =>
      callOperation('createBackupCodes', { authtoken: readAuthtoken(), signal }),
    );
    if (answer === undefined) return;
    if (answer.outcome === 'success') onCodes(answer.body.backup_codes);
    else setProblem(describeFailure(answer));
  };
  return (
    <form onSubmit={(event) => void generate(event)}>
      <p>{countSessions(sessionsEnded)} on other devices ended. You are still signed in here.</p>
      <p>With a backup code, you can log in without your authenticator app. Each works once.</p>
      <div className="actions">
        <button type="button" data-ui="skipForNow" onClick={onSkip}>
          {uiWords.skipForNow.name}
        </button>
        <SubmitButton word="generateBackupCodes" busyText="Generating…" busy={request.busy} />
      </div>
      <RequestStatus request={request} problem={problem} />
    </form>
  );
}
