/**
 * Whether two secrets are equal, in a time that does not tell how far they agree.
 *
 * The length is no secret here: all authtokens and all hashes have the same one.
 */
export function equalSecrets(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  let difference = 0;
  for (let index = 0; index < left.length; index += 1) {
    difference |= left.charCodeAt(index) ^ right.charCodeAt(index);
  }
  return difference === 0;
}
