import type { ResponseOf } from '../../../../demo-backend/contract/operations.ts';
import { useQuery } from '../../../ui/use-query.ts';

/** The password policy that applies to the user, with the organization that each value comes from. */
export type PasswordPolicy = ResponseOf<'getPasswordPolicy'>['password_policy'];

/** The policy of the user who is signed in, kept true; undefined while the API has not answered. */
export function usePolicy() {
  const { body, problem, retry } = useQuery('getPasswordPolicy');
  return { policy: body?.password_policy, problem, retry };
}
