import type { RequestOf } from '../../../../demo-backend/contract/operations.ts';
import { callOperation, type CallResult, type Call } from '../../../api/client.ts';

/** What an organization decides, as the API takes it: all of it at once. */
export type Configuration = RequestOf<'updateSecurityConfiguration'>;

/**
 * Saves a part of an organization's security configuration, and leaves the rest as it is now: it may have been saved a
 * moment ago, here or in another tab, and what is on screen need not know it yet.
 *
 * @param call who asks, for which organization
 */
export async function saveConfiguration(
  call: Pick<Call<'getSecurityConfiguration'>, 'authtoken' | 'client' | 'params' | 'signal'>,
  part: Partial<Configuration>,
): Promise<CallResult<'updateSecurityConfiguration'>> {
  const present = await callOperation('getSecurityConfiguration', call);
  if (present.outcome !== 'success') return present;
  return callOperation('updateSecurityConfiguration', { ...call, body: { ...present.body, ...part } });
}
