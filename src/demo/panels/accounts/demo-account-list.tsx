import { demoAccounts, type DemoAccount } from '../../../../demo-backend/contract/demo-accounts.ts';
import { Copyable } from '../../../ui/copy-button.tsx';
import { InitialPassword } from './initial-password.tsx';

/** Who can log in to the demo, and with what. The passwords are fictional and meant to be read. */
export function DemoAccountList({ changed }: { changed: readonly string[] }) {
  return (
    <ul className="account-list">
      {Object.values(demoAccounts).map((account: DemoAccount) => (
        <li key={account.email}>
          <strong>
            {account.firstName} {account.lastName}
          </strong>
          <span className="quiet">{account.role}</span>
          <Copyable text={account.email} name={`${account.firstName}'s email`} />
          <InitialPassword account={account} changed={changed} />
        </li>
      ))}
    </ul>
  );
}
