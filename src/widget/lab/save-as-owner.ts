import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import type { OperationId } from '../../../demo-backend/contract/operations.ts';
import type { PasswordPolicy } from '../../../demo-backend/policy/password-policy.ts';
import { callOperation, type Answer } from '../../lib/api-client.ts';
import { problemOf } from '../../lib/messages.ts';
import { saveConfiguration } from '../save-configuration.ts';

const client = 'Lab';

/** @returns why a request failed; undefined when it succeeded */
const failureOf = (answer: Answer<OperationId>): string | undefined =>
  answer.outcome === 'success' ? undefined : problemOf(answer);

/**
 * Sets the password policy of the organization that Olu owns. The API lets nobody else do it, so this logs in as Olu,
 * saves, and logs out, with requests like those of the screens: the network's faults count for them too.
 *
 * @returns why it could not be done, in a sentence; undefined when it was
 */
export async function saveAsOwner(policy: PasswordPolicy): Promise<string | undefined> {
  const { email, password } = demoAccounts.olu;
  const entered = await callOperation('logIn', { body: { user: { email, password } }, client });
  if (entered.outcome !== 'success') return failureOf(entered);
  const { authtoken, org_uid } = entered.body.user;
  const answers = await Promise.all(
    org_uid.map((uid) =>
      saveConfiguration({ authtoken, params: { uid }, client }, { password_policy: policy }),
    ),
  );
  await callOperation('logOut', { authtoken, client });
  return answers.map(failureOf).find((failure) => failure !== undefined);
}
