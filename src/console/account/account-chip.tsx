import { Fragment, useId, useState, useSyncExternalStore, type SubmitEvent } from 'react';
import {
  demoAccounts,
  type DemoAccount,
  type DemoAccountId,
} from '../../../demo-backend/contract/demo-accounts.ts';
import { describeFailure } from '../../api/describe-failure.ts';
import { changedAccount } from '../response/changed-account.ts';
import { ChangedPassword } from '../response/changed-password.tsx';
import { TextField } from '../form/text-field.tsx';
import { logIn, onAccount, readAccount, type Account } from './account-store.ts';

const shorten = (authtoken: string) => `${authtoken.slice(0, 7)}…`;

function nameOf({ user }: Account): string {
  if (user === undefined) return 'Loading…';
  if (user === 'not-running') return "Unknown: the demo didn't respond";
  return user === 'ended' ? 'Not logged in: the session ended' : `${user.first_name} ${user.last_name}`;
}

const ids: readonly DemoAccountId[] = ['ada', 'olu', 'mira'];

const typedIn = (form: HTMLFormElement, name: string) => {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
};

/** Logs in to one of the demo's accounts, or to any other. */
function LogInForm({ onDone }: { onDone: () => void }) {
  const [choice, setChoice] = useState<{ id: DemoAccountId; turn: number }>({ id: 'ada', turn: 0 });
  const { email: demoEmail, password: demoPassword } = demoAccounts[choice.id];
  const [failure, setFailure] = useState<{ problem: string; changed: DemoAccount | undefined }>();
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const [email, password] = [typedIn(form, 'email'), typedIn(form, 'password')];
    const code = typedIn(form, 'tfa_token');
    const answer = await logIn({ email, password, ...(code !== '' && { tfa_token: code }) });
    if (answer.outcome === 'success') {
      onDone();
      return;
    }
    const changed =
      answer.outcome === 'error' ? changedAccount({ error: answer.error, email, password }) : undefined;
    setFailure({ problem: describeFailure(answer), changed });
  };
  return (
    <form className="account-form" noValidate onSubmit={(event) => void submit(event)}>
      <div className="account-choices">
        {ids.map((each) => (
          <button
            key={each}
            type="button"
            className="quiet"
            onClick={() => setChoice({ id: each, turn: choice.turn + 1 })}
          >
            {demoAccounts[each].firstName}
          </button>
        ))}
      </div>
      {/* The fields keep what is typed themselves; a new choice begins new ones. */}
      <Fragment key={choice.turn}>
        <TextField label="Email" name="email" initial={demoEmail} />
        <TextField label="Password" name="password" initial={demoPassword} secret />
      </Fragment>
      <TextField
        label="Code from the authenticator app"
        name="tfa_token"
        initial=""
        hint="Only if MFA is on."
      />
      <p role="alert" className="fault">
        {failure?.problem}
      </p>
      {failure?.changed && <ChangedPassword account={failure.changed} />}
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
