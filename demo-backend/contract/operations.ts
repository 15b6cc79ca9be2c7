import type * as z from './zod.ts';
import { noInput, type ExamplesOf } from './operation-definition.ts';
import { accountOperations } from './operations/account-operations.ts';
import { dashboardOperations } from './operations/dashboard-operations.ts';
import { labOperations } from './operations/lab-operations.ts';
import { mfaOperations } from './operations/mfa-operations.ts';
import { organizationOperations } from './operations/organization-operations.ts';

const table = {
  ...accountOperations,
  ...organizationOperations,
  ...dashboardOperations,
  ...mfaOperations,
  ...labOperations,
};

/**
 * Every operation of the demo API, by its ID. Types, request checks, routing, the typed client, the OpenAPI
 * document and the reference pages all come from this table. An example that doesn't match its schema is a type error here.
 */
export const operations = table satisfies {
  readonly [Id in keyof typeof table]: ExamplesOf<(typeof table)[Id]>;
};

// Once this module is loaded, all secret fields are declared.
export { secretFieldNames } from './schemas.ts';

/** The ID of an operation. */
export type OperationId = keyof typeof operations;

const isOperationId = (key: string): key is OperationId => Object.hasOwn(operations, key);

/** All IDs, in the order of the table. */
export const operationIds: readonly OperationId[] = Object.keys(operations).filter(isOperationId);

type Part<Id extends OperationId, Name extends 'body' | 'query' | 'params'> = z.output<
  (typeof operations)[Id]['request'][Name]
>;

/** The body that an operation takes; `undefined` if it takes none. */
export type RequestOf<Id extends OperationId> = Part<Id, 'body'>;

/** Whether an operation takes a body. */
export const takesBody = (id: OperationId): boolean => operations[id].request.body !== noInput.body;

/** The query parameters that an operation takes. */
export type QueryOf<Id extends OperationId> = Part<Id, 'query'>;

/** The parameters in an operation's path. */
export type ParamsOf<Id extends OperationId> = Part<Id, 'params'>;

/** The body of an operation's success. */
export type ResponseOf<Id extends OperationId> = z.output<(typeof operations)[Id]['success']['schema']>;
