import { totp } from '../contract/limits.ts';
import type { Authenticator } from '../domain/ports.ts';

const { periodSeconds, issuer } = totp;

/** The library loads on first use, because most readers never set up Multi-Factor Authentication. */
async function createTotp(secret: string, label?: string) {
  const { Secret, TOTP } = await import('otpauth');
  const settings = {
    issuer,
    algorithm: 'SHA1',
    digits: 6,
    period: periodSeconds,
    secret: Secret.fromBase32(secret),
  };
  return new TOTP(label === undefined ? settings : { ...settings, label });
}

/** TOTP by the library `otpauth`, QR codes by the library `uqr`. */
export const authenticator: Authenticator = {
  async encodeSecret(bytes) {
    const { Secret } = await import('otpauth');
    return new Secret({ buffer: new Uint8Array(bytes).buffer }).base32;
  },
  async findStep(secret, code, now) {
    // The library compares bytes, and throws if six characters are more than six bytes.
    if (!/^[0-9]{6}$/.test(code)) return undefined;
    const delta = (await createTotp(secret)).validate({ token: code, timestamp: now, window: 1 });
    return delta === null ? undefined : Math.floor(now / (periodSeconds * 1000)) + delta;
  },
  codeAt: async (secret, now) => (await createTotp(secret)).generate({ timestamp: now }),
  otpauthUrl: async (secret, account) => (await createTotp(secret, account)).toString(),
  async drawQrCode(text) {
    const { renderSVG } = await import('uqr');
    return `data:image/svg+xml,${encodeURIComponent(renderSVG(text, { border: 4 }))}`;
  },
};
