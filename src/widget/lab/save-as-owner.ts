import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import type { OperationId } from '../../../demo-backend/contract/operations.ts';
import type { PasswordPolicy } from '../../../demo-backend/policy/password-policy.ts';
import { callOperation, type Answer } from '../../lib/api-client.ts';

const client = 'Lab';

/** @returns why a request failed; undefined when it succeeded */
const failureOf = (answer: Answer<OperationId>): string | undefined => {
  if (answer.outcome === 'success') return undefined;
  return answer.outcome === 'refusal' ? answer.body.error_message : 'There was no answer.';
};

/** Saves the policy of an organization and leaves the rest of its security configuration as it is. */
async function save(authtoken: string, uid: string, policy: PasswordPolicy): Promise<string | undefined> {
  const call = { authtoken, params: { uid }, client };
  const present = await callOperation('getSecurityConfiguration', call);
  if (present.outcome !== 'success') return failureOf(present);
  const body = { ...present.body, password_policy: policy };
  return failureOf(await callOperation('updateSecurityConfiguration', { ...call, body }));
}

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
  const failures = await Promise.all(org_uid.map((uid) => save(authtoken, uid, policy)));
  await callOperation('logOut', { authtoken, client });
  return failures.find((failure) => failure !== undefined);
}
