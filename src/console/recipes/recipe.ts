import type { OperationId } from '../../../demo-backend/contract/operations.ts';
import type { RefusalId } from '../../../demo-backend/contract/refusals.ts';
import type { OperationModel } from '../../reference/operation-model.ts';
import type { SampleRequest } from '../samples/sample-request.ts';
import { type SampleValue, Variable } from '../samples/sample-value.ts';

/** A value of a response, saved for later steps. */
export interface SavedValue {
  /** The environment variable from which samples read it. */
  readonly variable: string;
  /** Its path in the response. */
  readonly from: readonly string[];
}

/** A step that sends a request. */
export interface RequestStep {
  readonly title: string;
  /** Why to send it and what to look for in the response. `Backticks` mark code. */
  readonly text: string;
  readonly operation: OperationId;
  /** The body, if one is sent. Variables are placeholders for values of earlier responses. */
  readonly body?: SampleValue;
  /** The variable that contains the authtoken to send. */
  readonly authtoken?: string;
  readonly expects: 'success' | RefusalId;
  readonly saves?: SavedValue;
}

/** A step that generates a code, as an authenticator app does. */
export interface CodeStep {
  readonly title: string;
  readonly text: string;
  /** The secret of the app, in base32 (RFC 4648). */
  readonly secret: string;
  readonly saves: SavedValue;
}

/** One step of a recipe. */
export type RecipeStep = RequestStep | CodeStep;

/** A list of steps that build on each other. */
export type Recipe = readonly RecipeStep[];

/** The anchor of a step on its recipe's page. Indexes start at 0. */
export const stepAnchor = (index: number): string => `step-${index + 1}`;

/** The heading of a step: its number, then its title. */
export const stepHeading = ({ title }: RecipeStep, index: number): string => `${index + 1}. ${title}`;

/** The request that the samples of a step show. Its secrets are those of demo accounts, or variables. */
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

/** A program that generates a code. */
export const codeSample = ({ secret }: CodeStep): string =>
  `import { TOTP } from 'otpauth';\n\nconsole.log(new TOTP({ secret: '${secret}' }).generate());`;
