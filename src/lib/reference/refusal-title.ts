/** A refusal in words: its id without hyphens, as in "MFA code used" or "invalid credentials". */
export const refusalTitle = (id: string): string => id.replaceAll('-', ' ').replace(/\bmfa\b/, 'MFA');

/** As {@link refusalTitle}, at the start of a line. */
export const refusalHeading = (id: string): string =>
  refusalTitle(id).replace(/^./, (letter) => letter.toUpperCase());
