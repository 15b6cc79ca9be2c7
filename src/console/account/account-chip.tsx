import { useId, useState, useSyncExternalStore, type SubmitEvent } from 'react';
import { demoAccounts, type DemoAccountId } from '../../../demo-backend/contract/demo-accounts.ts';
import { problemOf } from '../../lib/messages.ts';
import { TextField } from '../form/text-field.tsx';
import { logIn, onAccount, readAccount, type Account } from './account-store.ts';

const shorten = (authtoken: string) => `${authtoken.slice(0, 7)}…`;

function nameOf({ user }: Account): string {
  if (user === undefined) return 'Asking…';
  if (user === 'not-running') return "Unknown: the demo didn't respond";
  return user === 'ended' ? 'Nobody: the session ended' : `${user.first_name} ${user.last_name}`;
}

const ids: readonly DemoAccountId[] = ['ada', 'olu', 'mira'];

/** Logs in to one of the demo's accounts, or to any other. */
function LogInForm({ onDone }: { onDone: () => void }) {
  const [email, setEmail] = useState<string>(demoAccounts.ada.email);
  const [password, setPassword] = useState<string>(demoAccounts.ada.password);
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState('');
  const choose = (id: DemoAccountId) => {
    setEmail(demoAccounts[id].email);
    setPassword(demoAccounts[id].password);
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const answer = await logIn({ email, password, ...(code !== '' && { tfa_token: code }) });
    if (answer.outcome === 'success') onDone();
    else setProblem(problemOf(answer));
  };
  return (
    <form className="account-form" noValidate onSubmit={(event) => void submit(event)}>
      <div className="account-choices">
        {ids.map((id) => (
          <button key={id} type="button" className="quiet" onClick={() => choose(id)}>
            {demoAccounts[id].firstName}
          </button>
        ))}
      </div>
      <TextField label="Email" value={email} onChange={setEmail} />
      <TextField label="Password" value={password} onChange={setPassword} secret />
      <TextField
        label="Code of the authenticator app"
        value={code}
        onChange={setCode}
        hint="Only with MFA."
      />
      <p role="alert" className="fault">
        {problem}
      </p>
      <button type="submit">Log in</button>
    </form>
  );
}

/** What the account chip takes. */
export interface AccountChipProps {
  /** Whether the operation takes an authtoken at all. */
  canSend: boolean;
  sends: boolean;
  onSends: (sends: boolean) => void;
}

/** As whom the console acts. One log-in serves every console of the site, and the demo's screens in this tab. */
export function AccountChip({ canSend, sends, onSends }: AccountChipProps) {
  const account = useSyncExternalStore(onAccount, readAccount);
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="account" role="group" aria-label="Account">
      <div className="account-line">
        {canSend && (
          <span className="check-line">
            <input
              type="checkbox"
              id={id}
              checked={sends}
              onChange={({ target }) => onSends(target.checked)}
            />
            <label htmlFor={id}>Send the authtoken</label>
          </span>
        )}
        <span className="account-name">
          <strong>{nameOf(account)}</strong> <code>{shorten(account.authtoken)}</code>
        </span>
        <button type="button" className="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Close' : 'Log in as…'}
        </button>
      </div>
      {open && <LogInForm onDone={() => setOpen(false)} />}
    </div>
  );
}
