/** A password in Unicode's composed form (NFC), in which one keyboard's "é" equals another's (NIST SP 800-63B). */
export const normalizePassword = (password: string): string => password.normalize('NFC');

/** The length of a text in Unicode code points: an emoji outside the first plane counts once. Linear time. */
export function countCodePoints(text: string): number {
  let count = text.length;
  for (let index = 1; index < text.length; index += 1) {
    if (isLowSurrogate(text, index) && isHighSurrogate(text, index - 1)) count -= 1;
  }
  return count;
}

/** The beginning of a text, so many code points long at most. */
export function firstCodePoints(text: string, count: number): string {
  let end = 0;
  for (let taken = 0; taken < count && end < text.length; taken += 1) {
    end += isHighSurrogate(text, end) && isLowSurrogate(text, end + 1) ? 2 : 1;
  }
  return text.slice(0, end);
}

const isHighSurrogate = (text: string, index: number) => (text.charCodeAt(index) & 0xfc00) === 0xd800;
const isLowSurrogate = (text: string, index: number) => (text.charCodeAt(index) & 0xfc00) === 0xdc00;
