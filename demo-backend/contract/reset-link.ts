/** The parameter by which a reset link, and the password policy's operation, carry the token. */
export const resetTokenParameter = 'reset_password_token';

/** The link in the email: to the demo, below the site's own address. */
export const resetLink = (token: string): string =>
  `/demo/?${resetTokenParameter}=${encodeURIComponent(token)}`;
