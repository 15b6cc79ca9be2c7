import { operations, type OperationId } from '../../demo-backend/contract/operations.ts';

const kebab = (text: string) =>
  text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase();

/** The pages of the reference: one for the operations of each area, and one for the errors. */
export const referencePages = {
  product: '/docs/developers/apis/content-management-api',
  dashboard: '/docs/developers/apis/demo-api',
  lab: '/docs/developers/apis/lab-api',
  errors: '/docs/developers/apis/errors',
} as const;

/** The anchor of an operation on its page: its ID in kebab case, as in `reset-password`. */
export const anchorOf = (id: OperationId): string => kebab(id);

/** A second anchor made from the title, if it differs, so that links that were made from the heading keep working. */
export function titleAnchorOf(id: OperationId): string | undefined {
  const anchor = kebab(operations[id].summary);
  return anchor === anchorOf(id) ? undefined : anchor;
}

/** The address of an operation in the reference. */
export const addressOf = (id: OperationId): string =>
  `${referencePages[operations[id].area]}#${anchorOf(id)}`;

/** The address of an error on the page about errors. */
export const refusalAddress = (refusal: string): string => `${referencePages.errors}#${refusal}`;

/** The title of an error, from its ID: "MFA code used" or "invalid credentials". */
export const refusalTitle = (id: string): string =>
  id.replaceAll('-', ' ').replace(/\b(mfa|json)\b/, (name) => name.toUpperCase());

/** The same as {@link refusalTitle}, with a capital letter. */
export const refusalHeading = (id: string): string =>
  refusalTitle(id).replace(/^./, (letter) => letter.toUpperCase());
