import type { SessionKind } from './account-schemas.ts';

/** An account of the initial state. Its password is fictional and public. */
export interface DemoAccount {
  readonly uid: string;
  readonly email: string;
  readonly password: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly company: string;
  /** Without the country calling code. 555-0100 to 555-0199 are reserved for fictional use. */
  readonly mobileNumber: string;
  /** Who the user is, in a few words. */
  readonly role: string;
}

/** The accounts of the initial state. */
export const demoAccounts = {
  ada: {
    uid: 'blt00000000000000a1',
    email: 'ada.reader@example.com',
    password: 'Reader#2026',
    firstName: 'Ada',
    lastName: 'Reader',
    company: 'Example Press',
    mobileNumber: '2025550101',
    role: 'Member of two organizations, initially logged in on four devices',
  },
  olu: {
    uid: 'blt00000000000000b2',
    email: 'olu.admin@example.com',
    password: 'Admin#2026demo',
    firstName: 'Olu',
    lastName: 'Admin',
    company: 'Example Press',
    mobileNumber: '2025550102',
    role: 'Owner of Example Press',
  },
  mira: {
    uid: 'blt00000000000000c3',
    email: 'mira.mfa@example.com',
    password: 'Mira#2026demo',
    firstName: 'Mira',
    lastName: 'Mfa',
    company: 'Example Press',
    mobileNumber: '2025550103',
    role: 'Logs in with a code from an authenticator app',
  },
} as const satisfies Record<string, DemoAccount>;

/** The key of an account in {@link demoAccounts}. */
export type DemoAccountId = keyof typeof demoAccounts;

/** The fields of a user, as the API shows it, that are the same for each one in the demo. */
export const sameForAllUsers = {
  country_code: '1',
  authy_id: '',
  profile_type: 'session',
  roles: [],
  settings: { global: [] },
  active: true,
};

/** The fields of an organization, as the API shows it, that are the same for each one in the demo. */
export const sameForAllOrganizations = {
  enabled: true,
  is_over_usage_allowed: true,
  settings: { sso: { sso_roles: { enabled: false } } },
  tags: [],
};

/** The organizations of the initial state and their password policies. Ada is a member of both, and Olu owns the first. */
export const demoOrganizations = {
  examplePress: {
    uid: 'blt00000000000000d4',
    name: 'Example Press',
    password_policy: { minimum_length: 8, duration_days: 90 },
  },
  northwindDocs: {
    uid: 'blt00000000000000e5',
    name: 'Northwind Docs',
    password_policy: { minimum_length: 12, duration_days: 0 },
  },
} as const;

/** The TOTP secret of Mira's authenticator app, in base32 (RFC 4648), so that readers can add it to their own. */
export const miraTotpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** A session of the initial state. */
export interface DemoSession {
  readonly label: string;
  readonly kind: SessionKind;
  readonly place: string;
  /** Fictional and always the same. Sessions that start with a login get a random one. */
  readonly authtoken: string;
}

/** Ada's four sessions in the initial state. */
export const demoSessions = {
  thisBrowser: {
    label: 'This browser',
    kind: 'browser',
    place: 'Here',
    authtoken: 'blt0ada1000000000000000000000001',
  },
  firefoxOnWindows: {
    label: 'Firefox on Windows',
    kind: 'browser',
    place: 'Office, Lisbon',
    authtoken: 'blt0ada2000000000000000000000002',
  },
  safariOnIphone: {
    label: 'Safari on iPhone',
    kind: 'mobile',
    place: 'On the move, Porto',
    authtoken: 'blt0ada3000000000000000000000003',
  },
  commandLine: {
    label: 'Command line',
    kind: 'cli',
    place: 'Build server, Frankfurt',
    authtoken: 'blt0ada4000000000000000000000004',
  },
} as const satisfies Record<string, DemoSession>;
