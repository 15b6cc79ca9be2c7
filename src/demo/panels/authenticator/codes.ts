import { Secret, TOTP } from 'otpauth';
import { totp } from '../../../../demo-backend/contract/limits.ts';

const { periodSeconds: period } = totp;

/**
 * The six-digit code of a secret, by HMAC-SHA-1. Source: RFC 6238.
 *
 * @param secret in base32
 * @param now Unix time in milliseconds
 */
export const codeAt = (secret: string, now: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period }).generate({
    timestamp: now,
  });

/** How many seconds are left until the next code: from 1 to 30. */
export const secondsLeft = (now: number): number => period - (Math.floor(now / 1000) % period);

/** A code in two groups of three, as authenticator apps show it. The API accepts it with and without the space. */
export const grouped = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
