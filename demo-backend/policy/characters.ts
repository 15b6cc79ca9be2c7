/** A password in Unicode's composed form (NFC), in which one keyboard's "é" equals another's (NIST SP 800-63B). */
export const normalizePassword = (password: string): string => password.normalize('NFC');

/** The beginning of a text, at most so many Unicode code points long. However long the text is, it reads no further. */
export function firstCodePoints(text: string, count: number): string {
  const taken: string[] = [];
  for (const character of text) {
    if (taken.length === count) break;
    taken.push(character);
  }
  return taken.join('');
}
