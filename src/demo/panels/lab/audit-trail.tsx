import { useQuery } from '../../../ui/use-query.ts';

const asLab = { client: 'Lab' };

/** How many of the newest events are shown. */
const shown = 12;

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/** The newest events of the audit trail. */
export function AuditTrail() {
  const events = useQuery('listEvents', asLab).body?.events ?? [];
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
