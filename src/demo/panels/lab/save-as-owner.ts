import { demoAccounts } from '../../../../demo-backend/contract/demo-accounts.ts';
import type { OperationId } from '../../../../demo-backend/contract/operations.ts';
import type { PasswordPolicy } from '../../../../demo-backend/policy/password-policy.ts';
import { callOperation, type CallResult } from '../../../api/client.ts';
import { saveConfiguration } from '../../screens/administration/save-configuration.ts';

const client = 'Lab';

/**
 * Sets the password policy of the organization that Olu owns. The API lets nobody else do it, so this logs in as Olu,
 * saves, and logs out, with requests like those of the screens: the network's faults count for them too.
 *
 * @returns the first response that is no success, or a success
 */
export async function saveAsOwner(policy: PasswordPolicy): Promise<CallResult<OperationId>> {
  const { email, password } = demoAccounts.olu;
  const entered = await callOperation('logIn', { body: { user: { email, password } }, client });
  if (entered.outcome !== 'success') return entered;
  const { authtoken, org_uid } = entered.body.user;
  const answers = await Promise.all(
    org_uid.map((uid) =>
      saveConfiguration({ authtoken, params: { uid }, client }, { password_policy: policy }),
    ),
  );
  await callOperation('logOut', { authtoken, client });
  return answers.find(({ outcome }) => outcome !== 'success') ?? entered;
}
