import { useCallback, useEffect, useState } from 'react';
import type { ErrorEnvelope } from '../../../../demo-backend/contract/schemas.ts';
import { callOperation } from '../../../api/client.ts';
import { describeFailure } from '../../../api/describe-failure.ts';
import type { PasswordPolicy } from '../reset-password/use-policy.ts';
import { useMutation, type Mutation } from '../../../ui/use-mutation.ts';

/** Whether a refusal is about the link itself, so that no other password would be taken either. */
export const blamesLink = (errors: ErrorEnvelope['errors']): boolean =>
  errors['reset_password_token'] !== undefined;

/** What a link leads to: not known yet, the form with its policy, or nothing. */
export interface ResetLink {
  state: 'unknown' | 'good' | 'void';
  policy: PasswordPolicy | undefined;
  /** Why it could not be learned what the link leads to. */
  problem: string | undefined;
  request: Mutation;
  retry: () => void;
  /** Says that the API has refused the link meanwhile. */
  discard: () => void;
}

/** Said when the reader did not wait for the answer. */
const stopped = 'The link hasn’t been checked yet.';

/** Asks what the link with this token leads to, and for the policy that the new password has to meet. */
export function useResetLink(token: string): ResetLink {
  const [state, setState] = useState<ResetLink['state']>('unknown');
  const [policy, setPolicy] = useState<PasswordPolicy>();
  const [problem, setProblem] = useState<string>();
  const request = useMutation();
  const { send } = request;

  const ask = useCallback(
    () =>
      send((signal) =>
        callOperation('getPasswordPolicy', { query: { reset_password_token: token }, signal }),
      ).then((answer) => {
        if (answer?.outcome === 'success') {
          setPolicy(answer.body.password_policy);
          setState('good');
        } else if (answer?.outcome === 'error' && blamesLink(answer.body.errors)) setState('void');
        else setProblem(answer === undefined ? stopped : describeFailure(answer));
      }),
    [token, send],
  );

  useEffect(() => {
    void ask();
  }, [ask]);

  const retry = () => {
    setProblem(undefined);
    void ask();
  };
  return { state, policy, problem, request, retry, discard: () => setState('void') };
}
