import { resetTokenParameter } from '../../../../demo-backend/contract/addresses.ts';

/**
 * The token of the reset link by which this page was opened, if it was. Takes it out of the address at once: a token
 * there would stay in the history, and go along when the address is copied.
 */
export function takeResetToken(): string | undefined {
  const address = new URL(location.href);
  const token = address.searchParams.get(resetTokenParameter);
  if (token === null) return undefined;
  address.searchParams.delete(resetTokenParameter);
  history.replaceState(history.state, '', address);
  return token;
}
