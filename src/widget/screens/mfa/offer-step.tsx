import { useState, type SubmitEvent } from 'react';
import { callOperation } from '../../../lib/api-client.ts';
import { readAuthtoken } from '../../../lib/session-token.ts';
import { uiWords } from '../../../lib/ui-words.ts';
import { problemOf } from '../../../lib/messages.ts';
import { RequestStatus } from '../../parts/request-status.tsx';
import { SubmitButton } from '../../parts/submit-button.tsx';
import { useRequest } from '../../use-request.ts';
import { countSessions } from '../../words.ts';

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
  const request = useRequest();
  const generate = async (event: SubmitEvent) => {
    event.preventDefault();
    setProblem(undefined);
    const answer = await request.send((signal) =>
      callOperation('createBackupCodes', { authtoken: readAuthtoken(), signal }),
    );
    if (answer === undefined) return;
    if (answer.outcome === 'success') onCodes(answer.body.backup_codes);
    else setProblem(problemOf(answer));
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
