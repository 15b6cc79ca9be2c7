import { parseJson } from '../../api/parse-json.ts';
import * as z from '../../../demo-backend/contract/zod.ts';
import { demoAccounts, type DemoAccount } from '../../../demo-backend/contract/demo-accounts.ts';
import type { Account } from '../account/account-store.ts';
import type { Exchange } from '../history.ts';

/** What the API rejected, and with which error. */
export interface Rejected {
  /** The id of the error, if the response names one. */
  readonly error: string | undefined;
  readonly email?: string | undefined;
  readonly password?: string | undefined;
}

/** The account of the demo whose initial password is rejected, so somebody changed it; undefined for any other error. */
export function changedAccount({ error, email, password }: Rejected): DemoAccount | undefined {
  if (error !== 'invalid-credentials' && error !== 'current-password-wrong') return undefined;
  return Object.values(demoAccounts).find(
    (account) => account.email === email && account.password === password,
  );
}

const text = z.optional(z.string());
const sent = z.object({
  user: z.optional(z.object({ email: text, password: text })),
  current_password: text,
});

/**
 * The same for a request of a console.
 *
 * @param account as whom the console acts now
 */
export function changedAccountIn({ request, response }: Exchange, account: Account): DemoAccount | undefined {
  const { data } = z.safeParse(sent, parseJson(request.body ?? ''));
  if (response === undefined || data === undefined) return undefined;
  const { error } = response;
  if (data.user !== undefined) return changedAccount({ error, ...data.user });
  const { user, authtoken } = account;
  const email = typeof user === 'object' && authtoken === request.authtoken ? user.email : undefined;
  return changedAccount({ error, email, password: data.current_password });
}
