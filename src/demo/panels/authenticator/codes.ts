import { Secret, TOTP } from 'otpauth';

/** How long a code lasts, in seconds. Source: RFC 6238, and the product's page. */
const period = 30;

/** The code of a secret at a moment: six digits by HMAC-SHA-1, as RFC 6238 says. */
export const codeAt = (secret: string, now: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period }).generate({
    timestamp: now,
  });

/** For how many seconds, from 1 to 30, the code of a moment lasts. */
export const secondsLeft = (now: number): number => period - (Math.floor(now / 1000) % period);

/** A code in two groups of three, as authenticator apps show it. The API takes it with and without the space. */
export const grouped = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
