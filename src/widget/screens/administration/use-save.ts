import { useState } from 'react';
import type { RequestOf } from '../../../../demo-backend/contract/operations.ts';
import { callOperation, type Answer } from '../../../lib/api-client.ts';
import { readAuthtoken } from '../../../lib/session-token.ts';
import { problemOf } from '../../messages.ts';
import { useRequest, type FormRequest } from '../../use-request.ts';

/** What an organization decides, as the API takes it: all of it at once. */
export type Configuration = RequestOf<'updateSecurityConfiguration'>;

/** The saving of a form of the security configuration. */
export interface Saving {
  request: FormRequest;
  /** Why the form as a whole could not be saved; undefined when it was, or when a field is to blame. */
  problem: string | undefined;
  /**
   * Saves a part of the configuration, and leaves the rest as it is.
   *
   * @returns the answer, or undefined when there was none to wait for
   */
  save: (part: Partial<Configuration>) => Promise<Answer<'updateSecurityConfiguration'> | undefined>;
}

/** Saves the security configuration of an organization, as the user of this tab. */
export function useSave(uid: string): Saving {
  const [problem, setProblem] = useState<string>();
  const request = useRequest();
  const save: Saving['save'] = async (part) => {
    setProblem(undefined);
    const answer = await request.send(async (signal) => {
      const call = { authtoken: readAuthtoken(), params: { uid }, signal };
      // The rest may have been saved a moment ago, here or in another tab: what is on screen need not know it yet.
      const present = await callOperation('getSecurityConfiguration', call);
      if (present.outcome !== 'success') return present;
      const body = { ...present.body, ...part };
      return callOperation('updateSecurityConfiguration', { ...call, body });
    });
    const fieldsAreToBlame = answer?.outcome === 'refusal' && Object.keys(answer.body.errors).length > 0;
    if (answer !== undefined && answer.outcome !== 'success' && !fieldsAreToBlame)
      setProblem(problemOf(answer));
    return answer;
  };
  return { request, problem, save };
}
