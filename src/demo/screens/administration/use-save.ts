import { useState } from 'react';
import type { CallResult } from '../../../api/client.ts';
import { readAuthtoken } from '../../../api/session-token.ts';
import { describeFailure } from '../../../api/describe-failure.ts';
import { saveConfiguration, type Configuration } from './save-configuration.ts';
import { useMutation, type Mutation } from '../../../ui/use-mutation.ts';

/** The saving of a form of the security configuration. */
export interface Saving {
  request: Mutation;
  /** Why the form as a whole could not be saved; undefined when it was, or when a field is to blame. */
  problem: string | undefined;
  /**
   * Saves a part of the configuration, and leaves the rest as it is.
   *
   * @returns the answer, or undefined when there was none to wait for
   */
  save: (part: Partial<Configuration>) => Promise<CallResult<'updateSecurityConfiguration'> | undefined>;
}

/** Saves the security configuration of an organization, as the user of this tab. */
export function useSave(uid: string): Saving {
  const [problem, setProblem] = useState<string>();
  const request = useMutation();
  const save: Saving['save'] = async (part) => {
    setProblem(undefined);
    const answer = await request.send((signal) =>
      saveConfiguration({ authtoken: readAuthtoken(), params: { uid }, signal }, part),
    );
    const fieldsAreToBlame = answer?.outcome === 'error' && Object.keys(answer.body.errors).length > 0;
    if (answer !== undefined && answer.outcome !== 'success' && !fieldsAreToBlame)
      setProblem(describeFailure(answer));
    return answer;
  };
  return { request, problem, save };
}
