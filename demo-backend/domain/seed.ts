import {
  demoAccounts,
  demoOrganizations,
  demoSessions,
  miraTotpSecret,
  type DemoAccountId,
} from '../contract/demo-accounts.ts';
import type { Ports } from './ports.ts';
import { stateVersion, type Organization, type Session, type State, type User } from './state.ts';

const { ada, olu, mira } = demoAccounts;

const hour = 60 * 60 * 1000;
const day = 24 * hour;

function seedUser(id: DemoAccountId, ports: Pick<Ports, 'seedPasswords'>, now: number): User {
  const account = demoAccounts[id];
  return {
    uid: account.uid,
    email: account.email,
    first_name: account.firstName,
    last_name: account.lastName,
    company: account.company,
    mobile_number: account.mobileNumber,
    password: ports.seedPasswords[id],
    password_changed_at: now - 30 * day,
    failed_attempts: 0,
    locked_until: null,
    mfa: {
      secret: id === 'mira' ? miraTotpSecret : null,
      pending_secret: null,
      last_step: null,
      backup_codes: [],
    },
    created_at: now - 400 * day,
    updated_at: now - 30 * day,
  };
}

/** The owner of Northwind Docs, who doesn't have a demo account. */
const northwindOwner = 'blt00000000000000f6';

const seedOrganizations = (now: number): Organization[] => [
  {
    ...demoOrganizations.examplePress,
    owner_uid: olu.uid,
    members: [
      { user_uid: olu.uid, role: 'owner' },
      { user_uid: ada.uid, role: 'member' },
      { user_uid: mira.uid, role: 'member' },
    ],
    mfa_required: false,
    created_at: now - 500 * day,
    updated_at: now - 200 * day,
  },
  {
    ...demoOrganizations.northwindDocs,
    owner_uid: northwindOwner,
    members: [
      { user_uid: northwindOwner, role: 'owner' },
      { user_uid: ada.uid, role: 'member' },
    ],
    mfa_required: false,
    created_at: now - 450 * day,
    updated_at: now - 150 * day,
  },
];

/** Ada's sessions, oldest first, and how long ago each started and was last used, in milliseconds. */
const sessionAges = [
  [demoSessions.commandLine, 21 * day, 5 * hour],
  [demoSessions.safariOnIphone, 9 * day, hour],
  [demoSessions.firefoxOnWindows, 2 * day, 3 * hour],
  [demoSessions.thisBrowser, hour, 0],
] as const;

const seedSessions = (now: number): Session[] =>
  sessionAges.map(([session, startedAgo, usedAgo], index) => ({
    uid: `cs000000000000000${index + 1}`,
    user_uid: ada.uid,
    ...session,
    created_at: now - startedAgo,
    last_seen_at: now - usedAgo,
  }));

/**
 * Whether a state is so old that the demo should be reset. After a month, the initial passwords are about to expire, and
 * the reader no longer remembers the state.
 */
export const isStale = (state: State, now: number): boolean => now - state.seeded_at > 30 * day;

/**
 * The initial state of the demo. It's always the same, except that its times are relative to now.
 *
 * @param now Unix time in milliseconds
 */
export function createSeed(ports: Pick<Ports, 'seedPasswords'>, now: number): State {
  return {
    version: stateVersion,
    seeded_at: now,
    scenario: 'seed',
    clock_offset_ms: 0,
    network: { latency_ms: 0, fault: 'none' },
    users: [seedUser('ada', ports, now), seedUser('olu', ports, now), seedUser('mira', ports, now)],
    organizations: seedOrganizations(now),
    sessions: seedSessions(now),
    reset_tokens: [],
    inbox: [],
    unknown_email_attempts: [],
    events: [],
  };
}
