/** Bytes as lower-case hexadecimal digits. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Converts hexadecimal digits to bytes. @throws if the text has any other character */
export function fromHex(digits: string): Uint8Array<ArrayBuffer> {
  if (!/^(?:[0-9a-f]{2})*$/.test(digits)) throw new TypeError('Not hexadecimal.');
  const bytes = new Uint8Array(digits.length / 2);
  for (let index = 0; index < bytes.length; index += 1) {
    bytes[index] = Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16);
  }
  return bytes;
}

/** The SHA-256 digest of a text, in hexadecimal digits. */
export const digest = async (text: string): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));

/**
 * Whether two secrets are equal, in a time that doesn't depend on how many characters agree.
 *
 * The length isn't secret here: all authtokens have the same length, and so do all hashes.
 */
export function equalSecrets(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  let difference = 0;
  for (let index = 0; index < left.length; index += 1) {
    difference |= left.charCodeAt(index) ^ right.charCodeAt(index);
  }
  return difference === 0;
}

/** Finds the item with a secret. Compares all items, so that the time doesn't reveal which one matches. */
export const findBySecret = <Item>(
  items: readonly Item[],
  secret: string,
  secretOf: (item: Item) => string,
): Item | undefined =>
  items.reduce<Item | undefined>(
    (found, item) => (equalSecrets(secretOf(item), secret) ? item : found),
    undefined,
  );
