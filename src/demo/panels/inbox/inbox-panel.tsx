import { useId, type MouseEvent } from 'react';
import type { ResponseOf } from '../../../../demo-backend/contract/operations.ts';
import { uiLabels } from '../../../vocabulary/ui-labels.ts';
import { LoadStatus } from '../../../ui/status.tsx';
import { useQuery } from '../../../ui/use-query.ts';
import type { TabSession } from '../../app/use-tab-session.ts';

type Email = ResponseOf<'listInbox'>['emails'][number];

const sentAt = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Whether a click opens a link in this tab: with another button or a modifier key, the browser opens a new one. */
const staysHere = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;

/** The panel "Inbox": the emails and text messages that the demo would have sent, newest first. Links open in the window above. */
export function Inbox({ session }: { session: Pick<TabSession, 'dispatch'> }) {
  const { body, ...status } = useQuery('listInbox');
  if (body === undefined) return <LoadStatus {...status} />;
  if (body.emails.length === 0) {
    return (
      <p>
        No email yet. Select <b>{uiLabels.forgotPassword.name}</b> on the login screen to get one. Emails to
        all demo accounts arrive here.
      </p>
    );
  }
  // A used or replaced link has no token anymore. With any other text in its place, its page says that it has expired.
  const open = ({ uid, reset_password_token: token = uid, to }: Email) =>
    session.dispatch({ type: 'screen-opened', screen: { name: 'reset-password', token, email: to } });
  return (
    <ul className="inbox" aria-label="Messages, newest first">
      {body.emails.map((email) => (
        <EmailRow key={email.uid} email={email} onOpen={() => open(email)} />
      ))}
    </ul>
  );
}

function EmailRow({ email, onOpen }: { email: Email; onOpen: () => void }) {
  const headId = useId();
  return (
    <li>
      <p id={headId}>
        <strong>{email.subject}</strong>{' '}
        <span className="quiet">
          to {email.to}, <time dateTime={email.sent_at}>{sentAt.format(new Date(email.sent_at))}</time>
        </span>
      </p>
      <p>{email.text}</p>
      <p>
        {email.reset_url === undefined ? (
          <code>{email.tfa_token}</code>
        ) : (
          <a
            href={email.reset_url}
            data-ui="resetLink"
            aria-describedby={headId}
            onClick={(event) => {
              if (!staysHere(event)) return;
              event.preventDefault();
              onOpen();
            }}
          >
            {uiLabels.resetLink.name}
          </a>
        )}
      </p>
    </li>
  );
}
