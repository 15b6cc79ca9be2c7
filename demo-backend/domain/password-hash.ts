import { normalizePassword } from '../policy/evaluate-policy.ts';
import type { PasswordHash, Random } from './ports.ts';
import { equalSecrets, fromHex, toHex } from './secrets.ts';

/** The iterations of PBKDF2-HMAC-SHA-256. Source: the OWASP Password Storage Cheat Sheet. */
export const defaultIterations = 600_000;

const saltBytes = 16;
const hashBits = 256;

async function derive(password: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<string> {
  const secret = new TextEncoder().encode(normalizePassword(password));
  const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    key,
    hashBits,
  );
  return toHex(new Uint8Array(bits));
}

/**
 * PBKDF2-HMAC-SHA-256 with a random 16-byte salt for each password, calculated by Web Crypto.
 *
 * @param random where salts come from
 * @param iterations for new records; each stored record has its own number
 */
export function pbkdf2(random: Random, iterations = defaultIterations): PasswordHash {
  return {
    async hash(password, salt = toHex(random.bytes(saltBytes))) {
      return { salt, iterations, hash: await derive(password, fromHex(salt), iterations) };
    },
    async verify(password, record) {
      return equalSecrets(await derive(password, fromHex(record.salt), record.iterations), record.hash);
    },
  };
}
