import type { OperationId } from '../../../demo-backend/contract/operations.ts';
import type { RefusalId } from '../../../demo-backend/contract/refusals.ts';
import type { SampleValue } from '../samples/variable.ts';

/** A value of an answer that later steps use. */
export interface Kept {
  /** The name under which samples read it from the environment. */
  readonly variable: string;
  /** Where in the answer it stands. */
  readonly from: readonly string[];
}

/** One request of a recipe. */
export interface RequestStep {
  readonly title: string;
  /** Why it is done and what to see in the answer; `backticks` mark code. */
  readonly text: string;
  readonly operation: OperationId;
  /** The body, where one is sent; a variable stands for what an earlier step returned. */
  readonly body?: SampleValue;
  /** The variable that holds the authtoken to send. */
  readonly authtoken?: string;
  readonly expects: 'success' | RefusalId;
  readonly keeps?: Kept;
}

/** The step in which an authenticator app makes a code. */
export interface CodeStep {
  readonly title: string;
  readonly text: string;
  /** The secret that the app holds, in base32 (RFC 4648). */
  readonly secret: string;
  readonly keeps: Kept;
}

/** One step of a recipe. */
export type RecipeStep = RequestStep | CodeStep;

/** The anchor of a step on its recipe's page, by its place from 0. */
export const stepAnchor = (index: number): string => `step-${index + 1}`;

/** The heading of a step: its number, then its title. */
export const stepHeading = ({ title }: RecipeStep, index: number): string => `${index + 1}. ${title}`;

/** Operations in an order in which one leads to the next. */
export type Recipe = readonly RecipeStep[];
