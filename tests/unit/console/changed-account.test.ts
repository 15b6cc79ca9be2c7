import { expect, it } from 'vitest';
import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import { operations } from '../../../demo-backend/contract/operations.ts';
import { refusals, type RefusalId } from '../../../demo-backend/contract/refusals.ts';
import { changedAccountIn } from '../../../src/console/response/changed-password.tsx';
import type { Exchange } from '../../../src/console/history.ts';

const { ada, olu } = demoAccounts;

const asAda = { authtoken: 'blt1', user: operations.getUser.success.example.user };

function exchange(id: RefusalId, body: object, authtoken?: string): Exchange {
  const { status, error_code, error_message } = refusals[id];
  const json = { error_code, error_message, errors: {} };
  return {
    id: 1,
    at: new Date(0),
    request: { operation: 'logIn', method: 'POST', path: '/', body: JSON.stringify(body), authtoken },
    response: { status, duration: 1, size: 1, headers: [], error: id, text: JSON.stringify(json), json },
  };
}

const logIn = (email: string, password: string) => ({ user: { email, password } });

it('finds the account whose initial password is rejected, because somebody changed it', () => {
  const rejected = exchange('invalid-credentials', logIn(ada.email, ada.password));
  expect(changedAccountIn(rejected, asAda)).toBe(ada);
  const current = exchange('current-password-wrong', { current_password: ada.password }, 'blt1');
  expect(changedAccountIn(current, asAda)).toBe(ada);
});

it('finds none if another password, email, account or error is the cause', () => {
  for (const other of [
    exchange('invalid-credentials', logIn(ada.email, 'Wrong-guess-1')),
    exchange('invalid-credentials', logIn(olu.email, ada.password)),
    exchange('account-locked', logIn(ada.email, ada.password)),
    exchange('current-password-wrong', { current_password: olu.password }, 'blt1'),
    exchange('current-password-wrong', { current_password: ada.password }, 'blt-of-another-session'),
    exchange('invalid-credentials', []),
  ])
    expect(changedAccountIn(other, asAda)).toBeUndefined();
});
