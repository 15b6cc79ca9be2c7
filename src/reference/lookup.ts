import type { Area, OperationDefinition } from '../../demo-backend/contract/operation-definition.ts';
import { operationIds, operations, type OperationId } from '../../demo-backend/contract/operations.ts';
import {
  refusals,
  sharedRefusals,
  type RefusalDefinition,
  type RefusalId,
} from '../../demo-backend/contract/refusals.ts';
import { referencePages } from './anchors.ts';

const isOperationId = (id: string): id is OperationId => operationIds.some((each) => each === id);

/**
 * A row of the contract's operations table.
 *
 * @throws if the ID is unknown; the message lists the choices
 */
export function operationOf(id: string): OperationDefinition {
  if (isOperationId(id)) return operations[id];
  throw new Error(`No operation "${id}" in the contract. Choose one of: ${operationIds.join(', ')}.`);
}

/**
 * The errors that an operation can return or, without an ID, the errors that every operation can return: rows of the
 * contract's table with their IDs.
 */
export function errorsOf(id?: string): (RefusalDefinition & { readonly id: RefusalId })[] {
  const ids = id === undefined ? sharedRefusals : operationOf(id).refusals;
  return ids.map((error) => ({ id: error, ...refusals[error] }));
}

/** The operations of an area, in the contract's order. */
export const operationsIn = (area: Area): OperationId[] =>
  operationIds.filter((id) => operations[id].area === area);

/** The operations on a page of the reference. Other pages have none. */
export function operationsOnPage(path: string): OperationId[] {
  const page = path.replace(/\/$/, '');
  return operationIds.filter((id) => referencePages[operations[id].area] === page);
}

/** The operations whose own errors include this one. Errors that every operation shares don't count. */
export const operationsReturning = (error: RefusalId): OperationId[] =>
  operationIds.filter((id) => operationOf(id).refusals.includes(error));
