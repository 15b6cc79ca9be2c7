import { demoAccounts, type DemoAccountId } from '../../../../demo-backend/contract/demo-accounts.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Copyable } from '../../../ui/copy-button.tsx';
import { InitialPassword } from './initial-password.tsx';

/** Who the reader is, the account's password, and the warning not to type a real one, which pages with steps leave to the forms. */
export function AccountLine({ id, changed }: { id: DemoAccountId; changed: readonly string[] }) {
  const account = demoAccounts[id];
  const { firstName, lastName, email } = account;
  return (
    <div className="accounts">
      <p>
        You are{' '}
        <strong>
          {firstName} {lastName}
        </strong>
        , <Copyable text={email} name={`${firstName}'s email`} />{' '}
        <InitialPassword account={account} changed={changed} />
      </p>
      <p className="made-up">
        <Icon name="warning" />
        <span>Use made-up passwords, never a real one.</span>
      </p>
    </div>
  );
}
