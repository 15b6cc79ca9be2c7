import './zod-setup.ts';
import * as z from 'zod/mini';
import { described, organizationSettings, orgRole, plan, uid } from './organization-schemas.ts';

/** The longest body of a request, in bytes. Longer ones are answered with 413. */
export const maximumBodyBytes = 64 * 1024;

/** The longest password that is taken, in Unicode code points: far above the 64 that NIST SP 800-63B asks for. */
export const maximumPasswordLength = 4096;

/**
 * A password as it is sent. Every character counts and nothing is trimmed or cut off (NIST SP 800-63B). Half a surrogate
 * pair is no character: encoded as UTF-8 all such halves would be the same.
 */
export const password = z.string().check(
  z.minLength(1),
  z.maxLength(maximumPasswordLength),
  z.refine((text) => text.isWellFormed()),
);

/** As {@link password}, for one that is being chosen: an empty one has the right form, and misses rules of the policy. */
export const newPassword = z.string().check(
  z.maxLength(maximumPasswordLength),
  z.refine((text) => text.isWellFormed()),
);

/** An email address, at most 254 characters (RFC 5321). */
export const email = z.email().check(z.maxLength(254));

/** A short text of a profile, such as a name. */
export const shortText = z.string().check(z.maxLength(100));

/** A moment as ISO 8601 in UTC. */
export const timestamp = z.iso.datetime();

/** An authtoken: `blt` and 16 or more hexadecimal digits. */
export const authtoken = z.string().check(z.regex(/^blt[a-f0-9]{16,}$/));

/** A code of an authenticator app, or a backup code. */
export const tfaToken = z.string().check(z.maxLength(64));

/** The token of an emailed link. The bound is far above any: what is longer than a token is a wrong token like any other. */
export const resetToken = z.string().check(z.maxLength(4096));

/** The longest list that can be asked for. */
export const largestLimit = 200;

/** How many entries of a list to answer with: text in a query, a number all the same. */
export const limit = z.coerce
  .number()
  .check(
    z.int(),
    z.minimum(1),
    z.maximum(largestLimit),
    z.meta({ description: 'At most so many, the newest; all without it.', examples: [20] }),
  );

/** What every refusal looks like. */
export const errorEnvelope = z.object({
  error_message: z.string(),
  error_code: z.int(),
  /** What is wrong with each field of the request; empty when no field is to blame. */
  errors: z.record(z.string(), z.array(z.string())),
  /** Only where a code of an authenticator app is asked for. */
  tfa_type: z.optional(z.literal('totp_authenticator')),
});

/** See {@link errorEnvelope}. */
export type ErrorEnvelope = z.infer<typeof errorEnvelope>;

/** A success that needs no more than a sentence. */
export const notice = z.object({ notice: z.string() });

/** A success that ended sessions, and how many. */
export const signedOutNotice = z.object({ notice: z.string(), signed_out_sessions: z.int() });

/** What a user is in an organization. */
export const organizationRole = z.enum(['owner', 'admin', 'member']);

/** An organization as its members see it. */
export const organization = z.object({
  uid,
  name: z.string(),
  plan_id: described(z.string(), 'The plan that the organization has subscribed to.'),
  owner_uid: uid,
  owner: described(z.optional(z.boolean()), 'Present if the user owns the organization.'),
  expires_on: described(timestamp, 'When the subscription expires.'),
  enabled: z.boolean(),
  is_over_usage_allowed: described(z.boolean(), 'Whether the organization may exceed its plan.'),
  settings: described(organizationSettings, 'The settings of the organization.'),
  tags: described(z.array(z.string()), 'The tags of the organization. Always empty in this demo.'),
  created_at: timestamp,
  updated_at: timestamp,
  plan: described(z.optional(plan), 'The plan, if the request asked for it with `include_plan`.'),
});

/** An organization of a user. */
const userOrganization = z.extend(organization, {
  org_roles: described(
    z.optional(z.array(orgRole)),
    'The roles of the user in the organization: after a login, or if the request asks for `include_orgs_roles`.',
  ),
  is_owner: described(z.optional(z.boolean()), 'Present with `org_roles` if the user owns the organization.'),
});

/** A user as the API shows it to that user. */
export const user = z.object({
  uid,
  email,
  username: z.string(),
  first_name: shortText,
  last_name: shortText,
  company: shortText,
  /** Organizations that the user owns. */
  org_uid: z.array(uid),
  /** Organizations that the user is a member of. */
  shared_org_uid: z.array(uid),
  organizations: described(z.optional(z.array(userOrganization)), 'The organizations of both lists.'),
  mobile_number: described(z.string(), 'Where codes are sent by SMS. A fictional number in this demo.'),
  country_code: described(z.string(), 'The country calling code of `mobile_number`, without the plus sign.'),
  authy_id: described(z.string(), 'The identifier at Authy. Empty in this demo, which sends nothing.'),
  profile_type: described(z.string(), 'The kind of profile. Always `session` in this demo.'),
  roles: described(z.array(z.unknown()), 'The roles in stacks. Empty in this demo, which has no stacks.'),
  settings: described(
    z.object({ global: described(z.array(z.unknown()), 'Preferences. Empty in this demo.') }),
    'The settings of the user.',
  ),
  active: z.boolean(),
  /** Failed log-ins since the last good one. */
  failed_attempts: z.int(),
  tfa_status: z.enum(['verified', 'unverified']),
  /** Whether an organization asks for Multi-Factor Authentication that this user has not set up. (Demo.) */
  mfa_setup_required: z.boolean().check(z.meta({ 'x-demo-only': true })),
  /** The authtoken of the session that asks; never another one. */
  authtoken: z.optional(authtoken),
  created_at: timestamp,
  updated_at: timestamp,
});

/** Where a session's client runs. */
export const sessionKind = z.enum(['browser', 'mobile', 'cli', 'api']);

/** See {@link sessionKind}. */
export type SessionKind = z.infer<typeof sessionKind>;

/** A session as its user sees it: never with its authtoken. */
export const session = z.object({
  uid: z.string(),
  label: z.string(),
  kind: sessionKind,
  place: z.string(),
  created_at: timestamp,
  last_seen_at: timestamp,
  /** Whether the request itself was made in this session. */
  current: z.boolean(),
});

const policySource = z.nullable(z.object({ uid, name: z.string() }));

/** The policy that applies to a user, over all organizations. */
export const effectivePolicySchema = z.object({
  /** In Unicode code points after NFC. */
  minimum_length: z.int(),
  /** In days; 0 means that passwords never expire. */
  duration_days: z.int(),
  /** The organization that each value comes from, or null for the product's default. */
  sources: z.object({ minimum_length: policySource, duration_days: policySource }),
});

/** What the owner or an admin of an organization decides about its members' accounts. */
export const securityConfiguration = z.object({
  password_policy: z.object({
    /** In Unicode code points after NFC. */
    minimum_length: z.int().check(z.minimum(8), z.maximum(128)),
    /** In days; 0 means that passwords never expire. */
    duration_days: z.int().check(z.minimum(0), z.maximum(365)),
  }),
  /** Whether every member has to set up Multi-Factor Authentication. */
  mfa_required: z.boolean(),
});

/** What an organization asks of its members' passwords, as the levers of the simulation show it. */
export const organizationPolicy = z.extend(z.pick(organization, { uid: true, name: true }), {
  password_policy: securityConfiguration.shape.password_policy,
});

/** See {@link organizationPolicy}. */
export type OrganizationPolicy = z.infer<typeof organizationPolicy>;

/** What somebody needs to set up an authenticator app. Shown once, while it is being set up. */
export const mfaEnrollment = z.object({
  notice: z.string(),
  /** In base32 (RFC 4648), to type by hand. */
  secret: z.string(),
  /** What the QR code says. */
  otpauth_url: z.string(),
  /** The QR code as an image: a `data:` URL with an SVG. */
  qr_code: z.string(),
});

/**
 * A message that the demo would have sent: an email with a link, or a text message with a code. The token of a link that
 * was used or replaced is no longer in it.
 */
export const inboxEmail = z.object({
  uid: z.string(),
  to: email,
  subject: z.string(),
  text: z.string(),
  sent_at: timestamp,
  reset_password_token: described(
    z.optional(z.string()),
    'The token in the link. Absent in a text message, and once the link was used or replaced by a later one.',
  ),
  reset_url: described(z.optional(z.string()), 'The link, relative to this site. Absent in a text message.'),
  tfa_token: described(z.optional(z.string()), 'The code, in a text message.'),
});

/** What goes wrong with the simulated network. */
const networkFault = z.enum(['none', 'offline', 'server-error', 'rate-limited']);

/** The slowest that the simulated network gets, in milliseconds. */
export const longestLatency = 10_000;

/** The simulated network between a client and the API. */
export const network = z.object({
  /** Milliseconds before each answer. */
  latency_ms: z.int().check(z.minimum(0), z.maximum(longestLatency)),
  fault: networkFault,
});

/** See {@link network}. */
export type Network = z.infer<typeof network>;

/** One line of the audit trail. Holds no secret and nothing that was typed. */
export const auditEvent = z.object({
  uid: z.string(),
  at: timestamp,
  operation: z.string(),
  user_uid: z.nullable(uid),
  /** The session that acted, by its uid and label; null when nobody was logged in. */
  session: z.nullable(z.object({ uid: z.string(), label: z.string() })),
  /** `success`, or the id of the refusal. */
  outcome: z.string(),
  sessions_ended: z.int(),
});
