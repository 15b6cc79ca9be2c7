import type { DemoAccount } from '../../../../demo-backend/contract/demo-accounts.ts';
import { Copyable } from '../../../ui/copy-button.tsx';

/** An account, and the emails of those whose password was changed. */
export interface InitialPasswordProps {
  account: DemoAccount;
  changed: readonly string[];
}

/** The password that an account starts with, or that it was changed: the page never shows the new one. */
export function InitialPassword({ account, changed }: InitialPasswordProps) {
  const { email, firstName, password } = account;
  if (changed.includes(email)) {
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
