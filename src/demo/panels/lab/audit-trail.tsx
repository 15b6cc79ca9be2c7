import { useEffect, useState } from 'react';
import type { ResponseOf } from '../../../../demo-backend/contract/operations.ts';
import { callOperation } from '../../../api/client.ts';
import { watch } from '../../../api/state-changes.ts';

type AuditEvent = ResponseOf<'listEvents'>['events'][number];

/** So many of the newest events are shown. */
const shown = 12;

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

function useEvents(): readonly AuditEvent[] {
  const [events, setEvents] = useState<readonly AuditEvent[]>([]);
  useEffect(() => {
    const ask = () => callOperation('listEvents', { client: 'Lab' });
    return watch(ask, (answer) => {
      if (answer.outcome === 'success') setEvents(answer.body.events);
    });
  }, []);
  return events;
}

/** The newest lines of the audit trail, as a table. */
export function AuditTrail() {
  const events = useEvents();
  if (events.length === 0) return <p>No events yet.</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Session</th>
          <th scope="col">Operation</th>
          <th scope="col">Outcome</th>
          <th scope="col">Ended</th>
        </tr>
      </thead>
      <tbody>
        {events.slice(0, shown).map((event) => (
          <tr key={event.uid}>
            <td>{time.format(new Date(event.at))}</td>
            <td>{event.session?.label ?? 'Nobody'}</td>
            <td>{event.operation}</td>
            <td>{event.outcome}</td>
            <td>{event.sessions_ended}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
