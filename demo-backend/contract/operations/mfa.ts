import '../zod-setup.ts';
import * as z from 'zod/mini';
import { nothing, type OperationDefinition } from '../operation-definition.ts';
import { mfaEnrollment, noticeText, password, signedOutNotice, tfaToken } from '../schemas.ts';

/** What the demo's screens call to set up Multi-Factor Authentication. */
export const mfaOperations = {
  enrollMfa: {
    method: 'POST',
    path: '/dashboard/mfa',
    auth: 'authtoken',
    demoOnly: true,
    summary: 'Begin to set up MFA',
    description:
      'Makes a new secret for an authenticator app. Nothing changes until a code of that app is verified.',
    tags: ['MFA'],
    request: nothing,
    success: { status: 200, description: 'What the app needs.', schema: mfaEnrollment },
    refusals: ['not-logged-in', 'mfa-already-on'],
  },
  verifyMfa: {
    method: 'POST',
    path: '/dashboard/mfa/verify',
    auth: 'authtoken',
    demoOnly: true,
    summary: 'Verify a code and turn MFA on',
    description: 'Takes the new secret into use, and ends every session of the user but the one that asks.',
    tags: ['MFA'],
    request: {
      ...nothing,
      body: z.object({
        tfa_token: tfaToken.check(z.describe('A code from the authenticator app that you set up.')),
      }),
    },
    success: { status: 200, description: 'On; other sessions ended.', schema: signedOutNotice },
    refusals: ['not-logged-in', 'mfa-not-begun', 'mfa-code-invalid'],
  },
  resetMfa: {
    method: 'POST',
    path: '/dashboard/mfa/reset',
    auth: 'authtoken',
    demoOnly: true,
    summary: 'Begin to set MFA up anew',
    description:
      'Makes a secret for a new authenticator app, for somebody who knows the password. The old app stays good until a code of the new one is verified.',
    tags: ['MFA'],
    request: {
      ...nothing,
      body: z.object({
        current_password: password.check(
          z.describe('The current password. A wrong one counts toward the lock of the account.'),
        ),
      }),
    },
    success: { status: 200, description: 'What the new app needs.', schema: mfaEnrollment },
    refusals: ['not-logged-in', 'mfa-off', 'account-locked', 'current-password-wrong'],
  },
  createBackupCodes: {
    method: 'POST',
    path: '/dashboard/mfa/backup-codes',
    auth: 'authtoken',
    demoOnly: true,
    summary: 'Create backup codes',
    description: 'Makes ten codes, each good for one log-in in place of the app. Earlier ones are void.',
    tags: ['MFA'],
    request: nothing,
    success: {
      status: 200,
      description: 'The codes, shown this once.',
      schema: z.object({
        notice: noticeText,
        backup_codes: z
          .array(z.string())
          .check(z.describe("The backup codes. Each works once, in place of the app's code.")),
      }),
    },
    refusals: ['not-logged-in', 'mfa-off'],
  },
} as const satisfies Record<string, OperationDefinition>;
