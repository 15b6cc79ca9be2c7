import { useState } from 'react';
import { demoAccounts, type DemoAccount } from '../../../demo-backend/contract/demo-accounts.ts';
import * as z from '../../../demo-backend/contract/zod.ts';
import { parseJson } from '../../api/parse-json.ts';
import type { Account } from '../account/account-store.ts';
import type { Exchange } from '../history.ts';
import { resetDemo } from '../reset-demo.ts';

/**
 * The demo account whose password was changed; undefined if the request failed for another reason.
 *
 * This needs no request: if the API rejects an account's initial password, it was changed.
 *
 * @param error the ID of the error; undefined for a success
 */
export function changedAccount(error?: string, email?: string, password?: string): DemoAccount | undefined {
  if (error !== 'invalid-credentials' && error !== 'current-password-wrong') return undefined;
  return Object.values(demoAccounts).find(
    (account) => account.email === email && account.password === password,
  );
}

const text = z.optional(z.string());
const sentBody = z.object({
  user: z.optional(z.object({ email: text, password: text })),
  current_password: text,
});

/**
 * The same as {@link changedAccount} for a request of a console.
 *
 * @param account the console's account now
 */
export function changedAccountIn({ request, response }: Exchange, account: Account): DemoAccount | undefined {
  const { data } = z.safeParse(sentBody, parseJson(request.body ?? ''));
  if (response === undefined || data === undefined) return undefined;
  const { error } = response;
  if (data.user !== undefined) return changedAccount(error, data.user.email, data.user.password);
  const { user, authtoken } = account;
  const email = typeof user === 'object' && authtoken === request.authtoken ? user.email : undefined;
  return changedAccount(error, email, data.current_password);
}

/** Explains why an account's initial password doesn't work, with a button that resets the demo. */
export function ChangedPassword({ account: { firstName, password } }: { account: DemoAccount }) {
  const [result, setResult] = useState('');
  return (
    <div className="changed-password">
      <p>
        {firstName}’s password was changed in this demo, so <code>{password}</code> no longer works.
      </p>
      <button type="button" onClick={() => void resetDemo().then(({ message }) => setResult(message))}>
        Reset demo
      </button>
      <p role="status">{result}</p>
    </div>
  );
}
