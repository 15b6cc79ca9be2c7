import { useEffect, useRef, useState } from 'react';
import type { ResponseOf } from '../../../../demo-backend/contract/operations.ts';
import { callOperation } from '../../../api/client.ts';
import { emitDemoEvent } from '../../../vocabulary/demo-events.ts';
import { readAuthtoken } from '../../../api/session-token.ts';
import { uiWords } from '../../../vocabulary/ui-words.ts';
import { describeFailure } from '../../../api/describe-failure.ts';
import { Icon } from '../../../ui/icon.tsx';
import { LoadStatus } from '../../../ui/load-status.tsx';
import { RequestStatus } from '../../../ui/request-status.tsx';
import { useQuery } from '../../../ui/use-query.ts';
import { useMutation } from '../../../ui/use-mutation.ts';
import { countSessions } from '../../../vocabulary/counts.ts';

type Session = ResponseOf<'listSessions'>[number];

const lastSeen = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

function SessionRow({ session }: { session: Session }) {
  return (
    <li>
      <Icon name={session.kind} />
      <span>
        {session.label}, {session.place}
      </span>
      <span className="quiet">
        {session.current ? 'This session' : `Last seen ${lastSeen.format(new Date(session.last_seen_at))}`}
      </span>
    </li>
  );
}

function sentenceFor(others: number): string {
  if (others === 0) return 'This is your only active session.';
  return `${countSessions(others)} of your account ${others === 1 ? 'is' : 'are'} active elsewhere.`;
}

/** Where the account is logged in, and the button that ends every session but this one. */
export function SessionManagement() {
  const { body: sessions, problem: loadProblem, retry } = useQuery('listSessions');
  const result = useRef<HTMLParagraphElement>(null);
  const [ended, setEnded] = useState<number>();
  const [problem, setProblem] = useState<string>();
  const request = useMutation();
  const others = sessions?.filter((session) => !session.current).length;

  // The button that had the focus is disabled once there is nothing left to end.
  useEffect(() => {
    if (ended !== undefined) result.current?.focus();
  }, [ended]);

  const terminate = async () => {
    setProblem(undefined);
    const answer = await request.send((signal) =>
      callOperation('endOtherSessions', { authtoken: readAuthtoken(), signal }),
    );
    if (answer === undefined) return;
    if (answer.outcome !== 'success') return setProblem(describeFailure(answer));
    const count = answer.body.signed_out_sessions;
    setEnded(count);
    emitDemoEvent('demo:milestone', {
      milestone: 'other-sessions-ended',
      sentence: `${countSessions(count)} ended. This one is still active.`,
    });
  };

  return (
    <section>
      <h4 data-ui="sessionManagement">{uiWords.sessionManagement.name}</h4>
      <LoadStatus waiting={sessions === undefined} problem={loadProblem} retry={retry} />
      {sessions !== undefined && (
        <>
          <p>{sentenceFor(others ?? 0)}</p>
          <ul className="session-list" aria-label="Active sessions">
            {sessions.map((session) => (
              <SessionRow key={session.uid} session={session} />
            ))}
          </ul>
        </>
      )}
      <button
        type="button"
        data-ui="terminateOtherSessions"
        disabled={others === undefined || others === 0}
        onClick={() => void terminate()}
      >
        {uiWords.terminateOtherSessions.name}
      </button>
      {ended !== undefined && (
        <p className="result" ref={result} tabIndex={-1}>
          {countSessions(ended)} ended. You are still signed in here.
        </p>
      )}
      <RequestStatus request={request} problem={problem} />
    </section>
  );
}
