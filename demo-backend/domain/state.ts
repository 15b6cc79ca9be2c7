import * as z from '../contract/zod.ts';
import { operationIds } from '../contract/operations.ts';
import { scenarioName } from '../contract/scenarios.ts';
import { network } from '../contract/lab-schemas.ts';
import { organizationRole, securityConfiguration, sessionKind } from '../contract/account-schemas.ts';

/** The version of the shape below. Raise it with every change; stored state of another version is set aside. */
export const stateVersion = 6;

/** The latest time that a `Date` can hold; the earliest is its negative. Source: ECMA-262, "Time Range". */
const maximumMoment = 8.64e15;

/** Unix time in milliseconds, by the demo's clock. */
const moment = z.int().check(z.minimum(-maximumMoment), z.maximum(maximumMoment));

/** Whole bytes in hexadecimal digits. */
const hex = z.string().check(z.regex(/^(?:[0-9a-f]{2})+$/));

const passwordRecord = z.object({ salt: hex, iterations: z.int().check(z.minimum(1)), hash: hex });

/** A hashed password: PBKDF2-HMAC-SHA-256, in hexadecimal digits. */
export type PasswordRecord = z.infer<typeof passwordRecord>;

const user = z.object({
  uid: z.string(),
  email: z.string(),
  first_name: z.string(),
  last_name: z.string(),
  company: z.string(),
  mobile_number: z.string(),
  password: passwordRecord,
  password_changed_at: moment,
  /** Wrong passwords and codes since the last successful login. */
  failed_attempts: z.int(),
  locked_until: z.nullable(moment),
  mfa: z.object({
    /** In base32. Null while Multi-Factor Authentication is off. */
    secret: z.nullable(z.string()),
    /** The secret of a new app, until a code from it is verified. */
    pending_secret: z.nullable(z.string()),
    /** The period of the last code that was accepted. Its code and earlier ones are used up. */
    last_step: z.nullable(z.int()),
    /** Unused backup codes, hashed with one salt. */
    backup_codes: z.array(passwordRecord),
  }),
  created_at: moment,
  updated_at: moment,
});

/** A user. */
export type User = z.infer<typeof user>;

const session = z.object({
  uid: z.string(),
  user_uid: z.string(),
  authtoken: z.string(),
  label: z.string(),
  kind: sessionKind,
  place: z.string(),
  created_at: moment,
  last_seen_at: moment,
});

/** A session. When it ends, it's removed from the state. */
export type Session = z.infer<typeof session>;

const organization = z.object({
  uid: z.string(),
  name: z.string(),
  /** May be someone without a demo account. */
  owner_uid: z.string(),
  members: z.array(z.object({ user_uid: z.string(), role: organizationRole })),
  ...securityConfiguration.shape,
  created_at: moment,
  updated_at: moment,
});

/** An organization and its members. */
export type Organization = z.infer<typeof organization>;

const resetToken = z.object({
  token: z.string(),
  user_uid: z.string(),
  /** The email that contains the link. */
  email_uid: z.string(),
  created_at: moment,
});

/** The token of an emailed link. When it's used or replaced, it's removed from the state. */
export type ResetToken = z.infer<typeof resetToken>;

const inboxMessage = z.object({
  uid: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  sent_at: moment,
  /** The code in a text message. The token of a link is only in `reset_tokens`. */
  tfa_token: z.optional(z.string()),
});

/** An email or a text message that the demo would have sent. */
export type InboxMessage = z.infer<typeof inboxMessage>;

/** Failed attempts for an email without an account. It's locked like an account, so that nobody can tell them apart. */
const unknownEmailAttempts = z.object({
  /** A digest of the email, which itself isn't stored. */
  key: hex,
  failed_attempts: z.int(),
  locked_until: z.nullable(moment),
});

/** See {@link State}. */
export type UnknownEmailAttempts = z.infer<typeof unknownEmailAttempts>;

const event = z.object({
  uid: z.string(),
  at: moment,
  operation: z.enum(operationIds),
  user_uid: z.nullable(z.string()),
  session: z.nullable(z.object({ uid: z.string(), label: z.string() })),
  /** `success`, or the ID of an error. */
  outcome: z.string(),
  sessions_ended: z.int(),
});

/** An event in the audit trail. */
export type AuditEvent = z.infer<typeof event>;

/** The whole state of the demo, as one document. */
export const stateSchema = z.object({
  version: z.literal(stateVersion),
  /** When this state replaced another one, by the real clock. */
  seeded_at: moment,
  /** The scenario that it started as. */
  scenario: scenarioName,
  /** How far the demo's clock is ahead of the real clock, in milliseconds. */
  clock_offset_ms: z.int().check(z.minimum(0)),
  network,
  users: z.array(user),
  organizations: z.array(organization),
  /** Oldest first. */
  sessions: z.array(session),
  reset_tokens: z.array(resetToken),
  /** Oldest first. */
  inbox: z.array(inboxMessage),
  /** Oldest first. */
  unknown_email_attempts: z.array(unknownEmailAttempts),
  /** Oldest first. */
  events: z.array(event),
});

/** See {@link stateSchema}. Never changed in place: a transition returns a new one. */
export type State = z.infer<typeof stateSchema>;
