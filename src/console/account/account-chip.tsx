import { Fragment, useId, useState, type SubmitEvent } from 'react';
import { useStore } from '../../ui/use-store.ts';
import {
  demoAccounts,
  type DemoAccount,
  type DemoAccountId,
} from '../../../demo-backend/contract/demo-accounts.ts';
import { callOperation } from '../../api/client.ts';
import { describeFailure } from '../../api/describe-failure.ts';
import { TextField } from '../form/text-field.tsx';
import { changedAccount, ChangedPassword } from '../response/changed-password.tsx';
import { $account, switchAccount, type Account } from './account-store.ts';

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

/** Logs in to a demo account, or to any other account. */
function LogInForm({ onDone }: { onDone: () => void }) {
  const [choice, setChoice] = useState<{ id: DemoAccountId; turn: number }>({ id: 'ada', turn: 0 });
  const { email: demoEmail, password: demoPassword } = demoAccounts[choice.id];
  const [failure, setFailure] = useState<{ formError: string; changed: DemoAccount | undefined }>();
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const [email, password] = [typedIn(form, 'email'), typedIn(form, 'password')];
    const code = typedIn(form, 'tfa_token');
    const user = { email, password, ...(code !== '' && { tfa_token: code }) };
    const result = await callOperation('logIn', { body: { user }, client: 'Console' });
    if (result.outcome === 'success') {
      await switchAccount(result.body.user.authtoken);
      onDone();
      return;
    }
    const changed = result.outcome === 'error' ? changedAccount(result.error, email, password) : undefined;
    setFailure({ formError: describeFailure(result), changed });
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
      {/* The fields are uncontrolled, so each choice needs new ones. */}
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
      <p role="alert" className="form-error">
        {failure?.formError}
      </p>
      {failure?.changed && <ChangedPassword account={failure.changed} />}
      <button type="submit">Log in</button>
    </form>
  );
}

interface AccountChipProps {
  /** Whether the operation accepts an authtoken. */
  canSend: boolean;
  sends: boolean;
  onSends: (sends: boolean) => void;
}

/** The account that the console uses. One login is enough for every console, and for the demo's screens, in this tab. */
export function AccountChip({ canSend, sends, onSends }: AccountChipProps) {
  const account = useStore($account);
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
