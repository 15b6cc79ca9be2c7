import type { OperationModel } from '../../reference/operation-model-schema.ts';
import type { SampleRequest } from '../samples/sample-request.ts';
import { Variable } from '../samples/variable.ts';
import type { CodeStep, RequestStep } from './recipe.ts';

/** The request that the samples of a step show. Its secrets are the demo's own, or variables. */
export const stepRequest = (
  { body, authtoken }: RequestStep,
  { id, method, path }: OperationModel,
  base: string,
): SampleRequest => ({
  id,
  method,
  base,
  path,
  query: [],
  body: body === undefined ? undefined : { json: body },
  authtoken: authtoken === undefined ? undefined : new Variable(authtoken),
  secrets: new Map(),
});

/** A program that does what an authenticator app does. */
export const codeSample = ({ secret }: CodeStep): string =>
  `import { TOTP } from 'otpauth';\n\nconsole.log(new TOTP({ secret: '${secret}' }).generate());`;
