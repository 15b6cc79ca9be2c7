import {
  demoAccounts,
  demoOrganizations,
  demoSessions,
  miraTotpSecret,
  sameForAllOrganizations,
  sameForAllUsers,
} from './demo-accounts.ts';
import { totp } from './limits.ts';
import { notices } from './messages.ts';
import { resetLink } from './addresses.ts';
import type { OperationId, RequestOf, ResponseOf } from './operations.ts';

/** The request body (if the operation takes one) and the body of the success. */
interface Example<Id extends OperationId> {
  readonly request: RequestOf<Id>;
  readonly response: ResponseOf<Id>;
}

const { ada, mira, olu } = demoAccounts;
const { northwindDocs } = demoOrganizations;
const { thisBrowser } = demoSessions;
const sessionUid = 'cs0000000000000004';
const authtoken = 'blt3f1c7a90e2d84b56a7c01d9e5f2b8c34';
const newPassword = 'Brand-new#2027';
const resetToken = '4c1d7e0a9b3f5c8e2d6a1f0b7c9e3d5a8f2b4c6e';
const examplePress = {
  uid: demoOrganizations.examplePress.uid,
  name: demoOrganizations.examplePress.name,
  plan_id: 'demo_plan',
  owner_uid: olu.uid,
  expires_on: '2034-11-08T12:00:00.000Z',
  ...sameForAllOrganizations,
  created_at: '2024-11-10T12:00:00.000Z',
  updated_at: '2025-09-06T12:00:00.000Z',
};
const configuration = { password_policy: { minimum_length: 12, duration_days: 90 }, mfa_required: false };
const enrollment = {
  notice: notices.mfaBegun,
  secret: miraTotpSecret,
  otpauth_url: `otpauth://totp/${encodeURIComponent(totp.issuer)}:${encodeURIComponent(ada.email)}?secret=${miraTotpSecret}`,
  qr_code: 'data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22/%3E',
};
const user = {
  uid: ada.uid,
  email: ada.email,
  username: ada.email,
  first_name: ada.firstName,
  last_name: ada.lastName,
  company: ada.company,
  org_uid: [],
  shared_org_uid: [examplePress.uid],
  organizations: [examplePress],
  mobile_number: ada.mobileNumber,
  ...sameForAllUsers,
  failed_attempts: 0,
  tfa_status: 'unverified' as const,
  mfa_setup_required: false,
  authtoken,
  created_at: '2025-02-18T12:00:00.000Z',
  updated_at: '2026-02-23T12:00:00.000Z',
};

/** An example of each operation, with the data of the initial state. */
export const examples: { readonly [Id in OperationId]: Example<Id> } = {
  logIn: {
    request: { user: { email: ada.email, password: ada.password } },
    response: { notice: notices.loggedIn, user },
  },
  logOut: { request: undefined, response: { notice: notices.loggedOut } },
  getUser: { request: undefined, response: { user } },
  updateUser: {
    request: { user: { company: 'Example Publishing' } },
    response: { notice: notices.profileUpdated, user: { ...user, company: 'Example Publishing' } },
  },
  requestPasswordReset: {
    request: { user: { email: ada.email } },
    response: { notice: notices.resetRequested },
  },
  resetPassword: {
    request: {
      user: {
        reset_password_token: resetToken,
        password: newPassword,
        password_confirmation: newPassword,
      },
    },
    response: { notice: notices.passwordReset },
  },
  requestTokenSms: {
    request: { user: { email: mira.email, password: mira.password } },
    response: { notice: notices.tokenSmsSent },
  },
  listOrganizations: { request: undefined, response: { organizations: [examplePress] } },
  getOrganization: { request: undefined, response: { organization: examplePress } },
  getSecurityConfiguration: { request: undefined, response: configuration },
  updateSecurityConfiguration: {
    request: configuration,
    response: { notice: notices.securityUpdated, ...configuration },
  },
  changePassword: {
    request: {
      current_password: ada.password,
      password: newPassword,
      password_confirmation: newPassword,
    },
    response: { notice: notices.passwordChanged, signed_out_sessions: 4 },
  },
  getPasswordPolicy: {
    request: undefined,
    response: {
      password_policy: {
        minimum_length: northwindDocs.password_policy.minimum_length,
        duration_days: demoOrganizations.examplePress.password_policy.duration_days,
        sources: {
          minimum_length: { uid: northwindDocs.uid, name: northwindDocs.name },
          duration_days: { uid: examplePress.uid, name: examplePress.name },
        },
      },
    },
  },
  listSessions: {
    request: undefined,
    response: [
      {
        uid: sessionUid,
        label: thisBrowser.label,
        kind: thisBrowser.kind,
        place: thisBrowser.place,
        created_at: '2026-03-25T11:00:00.000Z',
        last_seen_at: '2026-03-25T12:00:00.000Z',
        current: true,
      },
    ],
  },
  endOtherSessions: {
    request: undefined,
    response: { notice: notices.otherSessionsEnded, signed_out_sessions: 3 },
  },
  enrollMfa: { request: undefined, response: enrollment },
  verifyMfa: {
    request: { tfa_token: '492039' },
    response: { notice: notices.mfaVerified, signed_out_sessions: 3 },
  },
  resetMfa: { request: { current_password: ada.password }, response: enrollment },
  createBackupCodes: {
    request: undefined,
    response: { notice: notices.backupCodesCreated, backup_codes: ['k3v9w-x7m2p', 'b8f4t-r6n5q'] },
  },
  listInbox: {
    request: undefined,
    response: {
      emails: [
        {
          uid: 'em0000000000000001',
          to: ada.email,
          subject: 'Reset your password',
          text: 'Hello Ada, someone asked to reset the password of this account.',
          sent_at: '2026-03-25T12:00:00.000Z',
          reset_password_token: resetToken,
          reset_url: resetLink(resetToken),
        },
      ],
    },
  },
  advanceClock: {
    request: { advance_seconds: 3600 },
    response: { notice: notices.clockAdvanced, now: '2026-03-25T13:00:00.000Z' },
  },
  getSettings: {
    request: undefined,
    response: {
      clock_ahead_seconds: 0,
      scenario: 'seed',
      network: { latency_ms: 0, fault: 'none' },
      changed_passwords: [],
      organizations: Object.values(demoOrganizations),
    },
  },
  setNetwork: {
    request: { latency_ms: 800, fault: 'none' },
    response: { notice: notices.networkSet, latency_ms: 800, fault: 'none' },
  },
  applyScenario: {
    request: { name: 'account-locked' },
    response: { notice: notices.scenarioApplied, name: 'account-locked' },
  },
  resetDemo: { request: undefined, response: { notice: notices.demoReset } },
  listEvents: {
    request: undefined,
    response: {
      events: [
        {
          uid: 'ev0000000000000001',
          at: '2026-03-25T12:00:00.000Z',
          operation: 'changePassword',
          user_uid: ada.uid,
          session: { uid: sessionUid, label: thisBrowser.label },
          outcome: 'success',
          sessions_ended: 4,
        },
      ],
    },
  },
};
