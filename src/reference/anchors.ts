import { operations, type OperationId } from '../../demo-backend/contract/operations.ts';

const kebab = (text: string) =>
  text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase();

/** The pages of the reference. Each shows the operations that it holds, whatever the contract adds. */
export const referencePages = {
  public: '/docs/developers/apis/content-management-api',
  dashboard: '/docs/developers/apis/demo-api',
  lab: '/docs/developers/apis/lab-api',
  errors: '/docs/developers/apis/errors',
} as const;

/** The anchor of an operation on its page: its id in words, as in `reset-password`. */
export const anchorOf = (id: OperationId): string => kebab(id);

/** A second anchor, made of the title, where it differs: links that were made from the heading keep working. */
export function titleAnchorOf(id: OperationId): string | undefined {
  const anchor = kebab(operations[id].summary);
  return anchor === anchorOf(id) ? undefined : anchor;
}

/** Whose an operation is: the product's own, one of the demo's screens, or one of the demo's laboratory. */
export type OperationKind = 'public' | 'dashboard' | 'lab';

/** The kind of an operation. */
export function kindOf(id: OperationId): OperationKind {
  const { demoOnly, path } = operations[id];
  if (!demoOnly) return 'public';
  return path.startsWith('/lab/') ? 'lab' : 'dashboard';
}

/** The address of an operation in the reference. */
export const addressOf = (id: OperationId): string => `${referencePages[kindOf(id)]}#${anchorOf(id)}`;

/** The address of a refusal on the page about errors. */
export const refusalAddress = (refusal: string): string => `${referencePages.errors}#${refusal}`;
