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

/** A second anchor, made from the title if it differs: writers expect the anchor of a heading to match its text. */
export function titleAnchorOf(id: OperationId): string | undefined {
  const anchor = kebab(operations[id].summary);
  return anchor === anchorOf(id) ? undefined : anchor;
}

/** The address of an operation in the reference. */
export const addressOf = (id: OperationId): string =>
  `${referencePages[operations[id].area]}#${anchorOf(id)}`;

/** The address of an error on the page about errors. */
export const errorAddress = (id: string): string => `${referencePages.errors}#${id}`;

/** The title of an error, from its ID: "MFA code used" or "invalid credentials". */
export const errorTitle = (id: string): string =>
  id.replaceAll('-', ' ').replace(/\b(mfa|json)\b/, (name) => name.toUpperCase());

/** The same as {@link errorTitle}, with a capital letter. */
export const errorHeading = (id: string): string =>
  errorTitle(id).replace(/^./, (letter) => letter.toUpperCase());
