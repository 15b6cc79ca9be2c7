import { demoAccounts, type DemoAccount } from '../../../demo-backend/contract/demo-accounts.ts';
import { CopyButton } from './copy-button.tsx';

/** Who can log in to the demo, and with what. The passwords are made up and meant to be read. */
export function DemoAccounts() {
  return (
    <ul className="account-list">
      {Object.values(demoAccounts).map((account: DemoAccount) => (
        <li key={account.email}>
          <strong>
            {account.firstName} {account.lastName}
          </strong>
          <span className="quiet">{account.role}</span>
          <span>
            <code>{account.email}</code>
            <CopyButton text={account.email} name={`${account.firstName}'s email`} />
          </span>
          <span>
            <code>{account.password}</code>
            <CopyButton text={account.password} name={`${account.firstName}'s password`} />
          </span>
        </li>
      ))}
    </ul>
  );
}
