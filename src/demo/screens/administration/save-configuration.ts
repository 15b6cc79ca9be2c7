import type { RequestOf } from '../../../../demo-backend/contract/operations.ts';
import { callOperation, type Call, type CallResult } from '../../../api/client.ts';

/** An organization's security configuration. The API saves all of it at once. */
export type Configuration = RequestOf<'updateSecurityConfiguration'>;

/**
 * Saves a part of an organization's security configuration. Reads the rest first: another tab may have saved it a moment
 * ago, and this tab may not show it yet.
 *
 * @param call the organization, and the authtoken of a user who can manage it
 */
export async function saveConfiguration(
  call: Pick<Call<'getSecurityConfiguration'>, 'authtoken' | 'client' | 'params' | 'signal'>,
  part: Partial<Configuration>,
): Promise<CallResult<'updateSecurityConfiguration'>> {
  const saved = await callOperation('getSecurityConfiguration', call);
  if (saved.outcome !== 'success') return saved;
  return callOperation('updateSecurityConfiguration', { ...call, body: { ...saved.body, ...part } });
}
