import { demoAccounts, type DemoAccountId } from '../../../demo-backend/contract/demo-accounts.ts';
import { Icon } from '../parts/icon.tsx';
import { Copyable } from './copy-button.tsx';

/** Whom the page's steps are for, with which password, and the warning not to type a real one: always in sight. */
export function FirstPassword({ account }: { account: DemoAccountId }) {
  const { firstName, lastName, email, password } = demoAccounts[account];
  return (
    <div className="accounts">
      <p>
        You are{' '}
        <strong>
          {firstName} {lastName}
        </strong>
        , <Copyable text={email} name={`${firstName}'s email`} />{' '}
        <Copyable text={password} name={`${firstName}'s first password`}>
          <span>
            First password: <code>{password}</code>
          </span>
        </Copyable>
      </p>
      <p className="made-up">
        <Icon name="warning" />
        <span>Use made-up passwords, never a real one.</span>
      </p>
    </div>
  );
}
