import {
  demoAccounts,
  type DemoAccount,
  type DemoAccountId,
} from '../../../../demo-backend/contract/demo-accounts.ts';
import { Copyable } from '../../../ui/copy-button.tsx';
import { PasswordWarning } from '../../../ui/field.tsx';
import { useSettings } from '../../../ui/use-settings.ts';

/** The initial password of an account, or a note that it was changed: the page never shows the new one. */
function InitialPassword({ account: { email, firstName, password } }: { account: DemoAccount }) {
  if (useSettings()?.changed_passwords.includes(email)) {
    return <span>Password changed in this demo. “Reset demo” restores the initial one.</span>;
  }
  return (
    <Copyable text={password} name={`${firstName}'s password`}>
      <span>
        Password: <code>{password}</code>
      </span>
    </Copyable>
  );
}

/** The account to use, with its password and a warning. Pages with steps hide the warning: their forms have one. */
export function AccountLine({ id }: { id: DemoAccountId }) {
  const account = demoAccounts[id];
  const { firstName, lastName, email } = account;
  return (
    <div className="accounts">
      <p>
        You are{' '}
        <strong>
          {firstName} {lastName}
        </strong>
        , <Copyable text={email} name={`${firstName}'s email`} /> <InitialPassword account={account} />
      </p>
      <PasswordWarning />
    </div>
  );
}

/** The panel "Accounts": who can log in to the demo. The passwords are fictional and public. */
export function DemoAccountList() {
  return (
    <ul className="account-list">
      {Object.values(demoAccounts).map((account: DemoAccount) => (
        <li key={account.email}>
          <strong>
            {account.firstName} {account.lastName}
          </strong>
          <span className="quiet">{account.role}</span>
          <Copyable text={account.email} name={`${account.firstName}'s email`} />
          <InitialPassword account={account} />
        </li>
      ))}
    </ul>
  );
}
