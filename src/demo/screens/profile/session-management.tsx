import { useEffect, useRef, useState } from 'react';
import type { ResponseOf } from '../../../../demo-backend/contract/operations.ts';
import { callOperation } from '../../../api/client.ts';
import { readAuthtoken } from '../../../api/session-token.ts';
import { Icon } from '../../../ui/icon.tsx';
import { LoadStatus, RequestStatus } from '../../../ui/status.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { useQuery } from '../../../ui/use-query.ts';
import { countSessions } from '../../../vocabulary/counts.ts';
import { emitDemoEvent } from '../../../vocabulary/demo-events.ts';
import { uiLabels } from '../../../vocabulary/ui-labels.ts';

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

function describeOthers(others: number): string {
  if (others === 0) return 'This is your only active session.';
  return `${countSessions(others)} of your account ${others === 1 ? 'is' : 'are'} active elsewhere.`;
}

/** The active sessions of the account, and the button that ends all others. */
export function SessionManagement() {
  const { body: sessions, ...status } = useQuery('listSessions');
  const result = useRef<HTMLParagraphElement>(null);
  const [ended, setEnded] = useState<number>();
  const others = sessions?.filter((session) => !session.current).length ?? 0;

  // The button with the focus is disabled once there are no other sessions, so the result gets the focus.
  useEffect(() => {
    if (ended !== undefined) result.current?.focus();
  }, [ended]);

  const form = useForm({
    submit: (_, signal) => callOperation('endOtherSessions', { authtoken: readAuthtoken(), signal }),
    onSuccess: ({ signed_out_sessions: count }) => {
      setEnded(count);
      emitDemoEvent('demo:milestone', {
        milestone: 'other-sessions-ended',
        message: `${countSessions(count)} ended. This one is still active.`,
      });
    },
  });

  return (
    <section>
      <h4 data-ui="sessionManagement">{uiLabels.sessionManagement.name}</h4>
      <LoadStatus {...status} />
      {sessions !== undefined && (
        <>
          <p>{describeOthers(others)}</p>
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
        disabled={others === 0}
        onClick={() => void form.submit()}
      >
        {uiLabels.terminateOtherSessions.name}
      </button>
      {ended !== undefined && (
        <p className="result" ref={result} tabIndex={-1}>
          {countSessions(ended)} ended. You are still signed in here.
        </p>
      )}
      <RequestStatus mutation={form.mutation} error={form.error} />
    </section>
  );
}
