import { demoAccounts } from '../../../demo-backend/contract/demo-accounts.ts';
import { readPanelCode } from '../browser/authenticator.ts';
import type { FieldValues } from '../browser/follow-steps.ts';
import { newPassword } from '../browser/live-demo.ts';

const { ada, olu } = demoAccounts;

/** A page with steps to do in the demo, and what to type into the fields that the steps name. */
export interface HowTo {
  path: string;
  values: FieldValues;
}

/** Every how-to with a demo. */
export const howTos = {
  changePassword: {
    path: '/docs/developers/security/change-password/',
    values: { 'Old Password': ada.password, 'New Password': newPassword, 'Confirm Password': newPassword },
  },
  forgotPassword: {
    path: '/docs/developers/security/forgot-reset-password/',
    values: { Email: ada.email, 'New Password': newPassword, 'Confirm Password': newPassword },
  },
  multiFactorAuthentication: {
    path: '/docs/developers/security/multi-factor-authentication/',
    values: {
      'Verification Code': (demo, input) => readPanelCode(demo, ada.email, input),
      'Current Password': ada.password,
    },
  },
  sessionManagement: { path: '/docs/developers/security/session-management/', values: {} },
  securityConfiguration: {
    path: '/docs/developers/organization/security-configuration/',
    values: {
      Email: olu.email,
      Password: olu.password,
      'Password Duration': '60',
      'Minimum Password Length': '14',
    },
  },
} as const satisfies Record<string, HowTo>;
