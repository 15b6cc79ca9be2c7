import { Secret, TOTP } from 'otpauth';
import { miraTotpSecret } from '../../../demo-backend/contract/demo-accounts.ts';

/** The code that an authenticator app shows at a moment, in milliseconds since 1970. */
export const codeAt = (now: number, secret: string = miraTotpSecret): string =>
  new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 }).generate({
    timestamp: now,
  });

/** A code that is none of the three that are good at a moment. */
export function wrongCodeAt(now: number, secret: string = miraTotpSecret): string {
  const good = new Set([now - 30_000, now, now + 30_000].map((time) => codeAt(time, secret)));
  return ['000000', '111111', '222222', '333333'].find((code) => !good.has(code)) ?? '444444';
}
