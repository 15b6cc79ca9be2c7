import {
  demoAccounts,
  demoOrganizations,
  sameForAllOrganizations,
  sameForAllUsers,
} from './demo-accounts.ts';

// Values that the examples of several operations share.

const { ada, olu } = demoAccounts;

/** The unique ID of the session that sends the requests. */
export const sessionUid = 'cs0000000000000004';

/** The token in the link of an email. */
export const resetToken = '4c1d7e0a9b3f5c8e2d6a1f0b7c9e3d5a8f2b4c6e';

/** The fields of a request that sets a new password. */
export const newPasswords = { password: 'Brand-new#2027', password_confirmation: 'Brand-new#2027' };

/** Example Press, as Ada sees it. */
export const organization = {
  uid: demoOrganizations.examplePress.uid,
  name: demoOrganizations.examplePress.name,
  plan_id: 'demo_plan',
  owner_uid: olu.uid,
  expires_on: '2034-11-08T12:00:00.000Z',
  ...sameForAllOrganizations,
  created_at: '2024-11-10T12:00:00.000Z',
  updated_at: '2025-09-06T12:00:00.000Z',
};

/** Ada, as she sees herself. */
export const user = {
  uid: ada.uid,
  email: ada.email,
  username: ada.email,
  first_name: ada.firstName,
  last_name: ada.lastName,
  company: ada.company,
  org_uid: [],
  shared_org_uid: [organization.uid],
  organizations: [organization],
  mobile_number: ada.mobileNumber,
  ...sameForAllUsers,
  failed_attempts: 0,
  tfa_status: 'unverified' as const,
  mfa_setup_required: false,
  authtoken: 'blt3f1c7a90e2d84b56a7c01d9e5f2b8c34',
  created_at: '2025-02-18T12:00:00.000Z',
  updated_at: '2026-02-23T12:00:00.000Z',
};
