import type { Authenticator } from '../domain/ports.ts';

const period = 30;

/** The name under which an authenticator app lists the account. */
const issuer = 'Contentstack (unofficial demo)';

/** Loaded on first use only: most readers never come to Multi-Factor Authentication. */
async function totp(secret: string, label?: string) {
  const { Secret, TOTP } = await import('otpauth');
  const settings = { issuer, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) };
  return new TOTP(label === undefined ? settings : { ...settings, label });
}

/** TOTP by the library `otpauth`, QR codes by the library `uqr`. */
export const authenticator: Authenticator = {
  async encodeSecret(bytes) {
    const { Secret } = await import('otpauth');
    return new Secret({ buffer: new Uint8Array(bytes).buffer }).base32;
  },
  async findStep(secret, code, now) {
    // The library compares bytes, and throws for six characters that are more bytes than six.
    if (!/^[0-9]{6}$/.test(code)) return undefined;
    const delta = (await totp(secret)).validate({ token: code, timestamp: now, window: 1 });
    return delta === null ? undefined : Math.floor(now / (period * 1000)) + delta;
  },
  codeAt: async (secret, now) => (await totp(secret)).generate({ timestamp: now }),
  describe: async (secret, account) => (await totp(secret, account)).toString(),
  async drawQrCode(text) {
    const { renderSVG } = await import('uqr');
    return `data:image/svg+xml,${encodeURIComponent(renderSVG(text, { border: 4 }))}`;
  },
};
