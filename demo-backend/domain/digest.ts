import { toHex } from './hex.ts';

/** A text's SHA-256, in hexadecimal digits. */
export const digest = async (text: string): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
