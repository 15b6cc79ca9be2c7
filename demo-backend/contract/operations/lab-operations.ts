import * as z from '../zod.ts';
import { resetLink } from '../addresses.ts';
import { demoAccounts, demoOrganizations, demoSessions } from '../demo-accounts.ts';
import * as values from '../example-values.ts';
import { notices } from '../messages.ts';
import { noInput, type OperationDefinition } from '../operation-definition.ts';
import { auditEvent, inboxEmail, limit, network } from '../lab-schemas.ts';
import { scenarioName } from '../scenarios.ts';
import { organizationPolicy } from '../account-schemas.ts';
import { email, notice, noticeText, timestamp } from '../schemas.ts';

const { ada } = demoAccounts;

/** The most seconds that the clock can move at once: a year and a day. */
const longestAdvance = 366 * 24 * 60 * 60;

/** The request for a list, or for its newest entries only. */
const newestOnly = { ...noInput, query: z.strictObject({ limit: z.optional(limit) }) };

const slow = { latency_ms: 800, fault: 'none' } as const;

const lab = { auth: 'none', area: 'lab', tag: 'Lab', refusals: [] } as const;

/** The controls of the simulation. The product has none. */
export const labOperations = {
  applyScenario: {
    ...lab,
    method: 'PUT',
    path: '/lab/scenario',
    replacesState: true,
    summary: 'Apply a scenario',
    description: "Replaces the demo's state with a named one.",
    request: {
      ...noInput,
      body: z.object({ name: scenarioName.check(z.describe('The scenario to apply.')) }),
      example: { name: 'account-locked' },
    },
    success: {
      description: 'Applied.',
      schema: z.object({
        notice: noticeText,
        name: scenarioName.check(z.describe('The scenario that was applied.')),
      }),
      example: { notice: notices.scenarioApplied, name: 'account-locked' },
    },
  },
  resetDemo: {
    ...lab,
    method: 'POST',
    path: '/lab/reset',
    replacesState: true,
    summary: 'Reset the demo',
    description: 'Restores the initial state.',
    request: noInput,
    success: { description: 'Reset.', schema: notice, example: { notice: notices.demoReset } },
  },
  listInbox: {
    ...lab,
    method: 'GET',
    path: '/lab/inbox',
    summary: 'List the messages',
    description:
      'Lists the emails and text messages that the demo would have sent, newest first, with their links and codes.',
    request: newestOnly,
    success: {
      description: 'The messages.',
      schema: z.object({ emails: z.array(inboxEmail).check(z.describe('The messages.')) }),
      example: {
        emails: [
          {
            uid: 'em0000000000000001',
            to: ada.email,
            subject: 'Reset your password',
            text: 'Hello Ada, someone asked to reset the password of this account.',
            sent_at: '2026-03-25T12:00:00.000Z',
            reset_password_token: values.resetToken,
            reset_url: resetLink(values.resetToken),
          },
        ],
      },
    },
  },
  advanceClock: {
    ...lab,
    method: 'POST',
    path: '/lab/clock',
    summary: 'Advance the clock',
    description: "Moves the demo's clock forward, to see passwords, links, locks, and codes expire.",
    request: {
      ...noInput,
      body: z.object({
        advance_seconds: z
          .int()
          .check(
            z.minimum(0),
            z.maximum(longestAdvance),
            z.describe('How far to move the clock forward, in seconds.'),
          ),
      }),
      example: { advance_seconds: 3600 },
    },
    success: {
      description: 'Advanced.',
      schema: z.object({
        notice: noticeText,
        now: timestamp.check(z.describe("The time on the demo's clock.")),
      }),
      example: { notice: notices.clockAdvanced, now: '2026-03-25T13:00:00.000Z' },
    },
  },
  getSettings: {
    ...lab,
    method: 'GET',
    path: '/lab/settings',
    summary: 'Get the settings',
    description:
      "Returns how far ahead the demo's clock is, its network, its scenario, the accounts whose password was changed, and each organization's password policy.",
    request: noInput,
    success: {
      description: 'The settings.',
      schema: z.object({
        clock_ahead_seconds: z
          .int()
          .check(z.minimum(0), z.describe("How far the demo's clock is ahead of the real time, in seconds.")),
        network,
        scenario: scenarioName.check(z.describe('The scenario that was applied last.')),
        changed_passwords: z
          .array(email)
          .check(z.describe('The emails of the accounts whose password has changed since then.')),
        organizations: z
          .array(organizationPolicy)
          .check(z.describe('The organizations, with the password policy of each.')),
      }),
      example: {
        clock_ahead_seconds: 0,
        scenario: 'seed',
        network: { latency_ms: 0, fault: 'none' },
        changed_passwords: [],
        organizations: Object.values(demoOrganizations),
      },
    },
  },
  setNetwork: {
    ...lab,
    method: 'PUT',
    path: '/lab/network',
    summary: 'Set the network',
    description:
      'Makes the network slow or faulty for paths under `/v3` and `/dashboard`, starting with the next request.',
    request: { ...noInput, body: network, example: slow },
    success: {
      description: 'Set.',
      schema: z.object({ ...network.shape, notice: noticeText }),
      example: { notice: notices.networkSet, ...slow },
    },
  },
  listEvents: {
    ...lab,
    method: 'GET',
    path: '/lab/events',
    summary: 'List the audit trail',
    description:
      'Lists what happened, in which session, and with what result, newest first. The list contains no secrets.',
    request: newestOnly,
    success: {
      description: 'The events.',
      schema: z.object({ events: z.array(auditEvent).check(z.describe('The events.')) }),
      example: {
        events: [
          {
            uid: 'ev0000000000000001',
            at: '2026-03-25T12:00:00.000Z',
            operation: 'changePassword',
            user_uid: ada.uid,
            session: { uid: values.sessionUid, label: demoSessions.thisBrowser.label },
            outcome: 'success',
            sessions_ended: 4,
          },
        ],
      },
    },
  },
} as const satisfies Record<string, OperationDefinition>;
