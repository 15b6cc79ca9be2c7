import { Secret, TOTP } from 'otpauth';
import { TOTP as SecondTotp } from 'totp-generator';
import { miraTotpSecret } from '../../../demo-backend/contract/demo-accounts.ts';

/** The code of a secret at a time, which is Unix time in milliseconds. */
export const codeAt = (now: number, secret: string = miraTotpSecret): string =>
  new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 }).generate({
    timestamp: now,
  });

/** A code other than the three that are valid at a time. */
export function wrongCodeAt(now: number, secret: string = miraTotpSecret): string {
  const valid = new Set([now - 30_000, now, now + 30_000].map((time) => codeAt(time, secret)));
  return ['000000', '111111', '222222', '333333'].find((code) => !valid.has(code)) ?? '444444';
}

/** The code that an app on a phone would show, from a different library than the backend's. */
export async function appCode(secret: string = miraTotpSecret, now = Date.now()): Promise<string> {
  const { otp } = await SecondTotp.generate(secret, { timestamp: now });
  return otp;
}
