/** A refusal in words: its id without hyphens, as in "MFA code used" or "invalid credentials". */
export const refusalTitle = (id: string): string =>
  id.replaceAll('-', ' ').replace(/\b(mfa|json)\b/, (name) => name.toUpperCase());

/** As {@link refusalTitle}, at the start of a line. */
export const refusalHeading = (id: string): string =>
  refusalTitle(id).replace(/^./, (letter) => letter.toUpperCase());
