import { TOTP } from 'totp-generator';

/** The code of a secret at a moment, by another library than the product code uses, as an app on a phone would show it. */
export async function appCode(secret: string, now = Date.now()): Promise<string> {
  const { otp } = await TOTP.generate(secret, { timestamp: now });
  return otp;
}
