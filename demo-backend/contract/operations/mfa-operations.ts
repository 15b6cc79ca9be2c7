import * as z from '../zod.ts';
import { demoAccounts, miraTotpSecret } from '../demo-accounts.ts';
import { backupCodeCount, inWords, totp } from '../limits.ts';
import { notices } from '../messages.ts';
import { noInput, type OperationDefinition } from '../operation-definition.ts';
import { mfaEnrollment } from '../account-schemas.ts';
import { currentPasswordField, noticeText, secret, signedOutNotice, tfaToken } from '../schemas.ts';

const { ada } = demoAccounts;
const enrollment = {
  notice: notices.mfaBegun,
  secret: miraTotpSecret,
  otpauth_url: `otpauth://totp/${encodeURIComponent(totp.issuer)}:${encodeURIComponent(ada.email)}?secret=${miraTotpSecret}`,
  qr_code: 'data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22/%3E',
};

const mfa = { auth: 'authtoken', area: 'dashboard', tag: 'MFA' } as const;

/** Operations behind the screens for Multi-Factor Authentication. */
export const mfaOperations = {
  enrollMfa: {
    ...mfa,
    method: 'POST',
    path: '/dashboard/mfa',
    summary: 'Start MFA setup',
    description:
      'Creates a secret for an authenticator app. Nothing changes until you verify a code from that app.',
    request: noInput,
    success: { description: 'What the app needs.', schema: mfaEnrollment, example: enrollment },
    refusals: ['not-logged-in', 'mfa-already-on'],
  },
  verifyMfa: {
    ...mfa,
    method: 'POST',
    path: '/dashboard/mfa/verify',
    summary: 'Verify a code and turn on MFA',
    description: 'Starts using the new secret, and ends every session of the user except this one.',
    request: {
      ...noInput,
      body: z.object(
        secret({
          tfa_token: tfaToken.check(z.describe('A code from the authenticator app that you set up.')),
        }),
      ),
      example: { tfa_token: '492039' },
    },
    success: {
      description: 'On; other sessions ended.',
      schema: signedOutNotice,
      example: { notice: notices.mfaVerified, signed_out_sessions: 3 },
    },
    refusals: ['not-logged-in', 'mfa-not-begun', 'mfa-code-invalid'],
  },
  resetMfa: {
    ...mfa,
    method: 'POST',
    path: '/dashboard/mfa/reset',
    summary: 'Start an MFA reset',
    description:
      'Creates a secret for a new authenticator app. It requires the current password. The old app keeps working until you verify a code from the new one.',
    request: {
      ...noInput,
      body: z.object(currentPasswordField),
      example: { current_password: ada.password },
    },
    success: { description: 'What the new app needs.', schema: mfaEnrollment, example: enrollment },
    refusals: ['not-logged-in', 'mfa-off', 'account-locked', 'current-password-wrong'],
  },
  createBackupCodes: {
    ...mfa,
    method: 'POST',
    path: '/dashboard/mfa/backup-codes',
    summary: 'Create backup codes',
    description: `Creates ${inWords(backupCodeCount).toLowerCase()} codes. Each one replaces a code from the app for one login. Earlier backup codes stop working.`,
    request: noInput,
    success: {
      description: 'The codes. The API returns them only this once.',
      schema: z.object({
        notice: noticeText,
        ...secret({
          backup_codes: z
            .array(z.string())
            .check(z.describe("The backup codes. Each works once, in place of the app's code.")),
        }),
      }),
      example: { notice: notices.backupCodesCreated, backup_codes: ['k3v9w-x7m2p', 'b8f4t-r6n5q'] },
    },
    refusals: ['not-logged-in', 'mfa-off'],
  },
} as const satisfies Record<string, OperationDefinition>;
