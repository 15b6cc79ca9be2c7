import type { OperationModel } from '../../lib/reference/operation-model-schema.ts';
import { sampleRequest, type SampleRequest } from '../samples/sample-request.ts';
import { variable } from '../samples/variables.ts';
import type { CodeStep, RequestStep } from './recipe.ts';

/** The request that the samples of a step show. */
export function stepRequest(step: RequestStep, model: OperationModel, base: string): SampleRequest {
  // The step's secrets are the demo's own, or variables already.
  const request = sampleRequest(model, step.values, { base, withSecrets: true, sendsAuthtoken: false });
  return { ...request, authtoken: step.authtoken === undefined ? undefined : variable(step.authtoken) };
}

/** A program that does what an authenticator app does. */
export const codeSample = ({ secret }: CodeStep): string =>
  `import { TOTP } from 'otpauth';\n\nconsole.log(new TOTP({ secret: '${secret}' }).generate());`;
