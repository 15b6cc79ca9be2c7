import * as z from './zod.ts';
import { durationDaysRange, maximumPasswordLength, minimumLengthRange } from './limits.ts';
import { organizationSettings, orgRole, plan, uid } from './organization-schemas.ts';

/**
 * A password as it is sent. Every character counts and nothing is trimmed or cut off (NIST SP 800-63B). Half a surrogate
 * pair is no character: encoded as UTF-8 all such halves would be the same.
 */
export const password = z.string().check(
  z.minLength(1),
  z.maxLength(maximumPasswordLength),
  z.refine((text) => text.isWellFormed()),
);

/** The current password, sent to confirm who asks. */
export const currentPassword = password.check(
  z.describe('The current password. A wrong one counts as a failed attempt.'),
);

/** As {@link password}, for one that is being chosen: an empty one has the right form, and misses rules of the policy. */
const newPassword = z.string().check(
  z.maxLength(maximumPasswordLength),
  z.refine((text) => text.isWellFormed()),
);

/** The fields of a request that sets a new password. */
export const newPasswordFields = {
  password: newPassword.check(z.describe('The new password.')),
  password_confirmation: newPassword.check(z.describe('The new password again.')),
};

/** An email address, at most 254 characters (RFC 5321). */
export const email = z.email().check(z.maxLength(254));

/** A short text of a profile, such as a name. */
export const shortText = z.string().check(z.maxLength(100));

/** A moment as ISO 8601 in UTC. */
export const timestamp = z.iso.datetime();

/** An authtoken: `blt` and 16 or more hexadecimal digits. */
export const authtoken = z
  .string()
  .check(
    z.regex(/^blt[a-f0-9]{16,}$/),
    z.describe("The session's authtoken. Send it in the `authtoken` header of later requests."),
  );

/** A code of an authenticator app, or a backup code. */
export const tfaToken = z.string().check(z.maxLength(64));

/** The token of an emailed link. The bound is far above any: what is longer than a token is a wrong token like any other. */
export const resetToken = z.string().check(z.maxLength(4096));

/** How many there are of something. */
export const count = z.int32().check(z.minimum(0));

/** The sentence of a success. */
export const noticeText = z.string().check(z.describe('What happened, in a sentence that you can show.'));

/** What every refusal looks like. */
export const errorEnvelope = z.object({
  error_message: z.string().check(z.describe('What went wrong, in a sentence that you can show.')),
  error_code: count.check(z.describe('A number for the kind of error, such as 105 for a missing authtoken.')),
  errors: z
    .record(z.string(), z.array(z.string()))
    .check(z.describe("What's wrong with each field of the request. Empty when no field is the cause.")),
  tfa_type: z.optional(
    z
      .literal('totp_authenticator')
      .check(z.describe('Where the code comes from. Only present when login needs a code.')),
  ),
  locked_until: z.optional(
    timestamp.check(
      z.meta({ 'x-demo-only': true }),
      z.describe('When the lock ends. Only present when the account is locked.'),
    ),
  ),
});

/** See {@link errorEnvelope}. */
export type ErrorEnvelope = z.infer<typeof errorEnvelope>;

/** A success that needs no more than a sentence. */
export const notice = z.object({ notice: noticeText });

/** A success that ended sessions, and how many. */
export const signedOutNotice = z.object({
  notice: noticeText,
  signed_out_sessions: count.check(z.describe('How many sessions ended.')),
});

/** What a user is in an organization. */
export const organizationRole = z.enum(['owner', 'admin', 'member']);

/** An organization as its members see it. */
export const organization = z.object({
  uid: uid.check(z.describe('The unique ID of the organization.')),
  name: z.string().check(z.describe('The name of the organization.')),
  plan_id: z.string().check(z.describe('The plan that the organization subscribes to.')),
  owner_uid: uid.check(z.describe('The unique ID of the user who owns the organization.')),
  owner: z.optional(
    z.boolean().check(z.describe('`true` if the user owns the organization; otherwise absent.')),
  ),
  expires_on: timestamp.check(z.describe('When the subscription expires.')),
  enabled: z.boolean().check(z.describe('Whether the organization is enabled.')),
  is_over_usage_allowed: z.boolean().check(z.describe('Whether the organization can exceed its plan.')),
  settings: organizationSettings.check(z.describe('The settings of the organization.')),
  tags: z.array(z.string()).check(z.describe('The tags of the organization. Always empty in this demo.')),
  created_at: timestamp.check(z.describe('When the organization was created.')),
  updated_at: timestamp.check(z.describe('When the organization last changed.')),
  plan: z.optional(plan.check(z.describe('The plan, if the request asked for it with `include_plan`.'))),
});

/** An organization of a user. */
const userOrganization = z.extend(organization, {
  org_roles: z.optional(
    z
      .array(orgRole)
      .check(
        z.describe(
          'The roles of the user in the organization. Present after a login, or with `include_orgs_roles`.',
        ),
      ),
  ),
  is_owner: z.optional(
    z
      .boolean()
      .check(z.describe('`true`, with `org_roles`, if the user owns the organization; otherwise absent.')),
  ),
});

/** A user as the API shows it to that user. */
export const user = z.object({
  uid: uid.check(z.describe('The unique ID of the user.')),
  email: email.check(z.describe('The email address that the user logs in with.')),
  username: z.string().check(z.describe("The user's name in the product: the email address.")),
  first_name: shortText.check(z.describe("The user's first name.")),
  last_name: shortText.check(z.describe("The user's last name.")),
  company: shortText.check(z.describe('The company that the user works for.')),
  org_uid: z.array(uid).check(z.describe('The organizations that the user owns.')),
  shared_org_uid: z.array(uid).check(z.describe('The organizations that the user is a member of.')),
  organizations: z.optional(
    z.array(userOrganization).check(z.describe('The organizations that the user owns or is a member of.')),
  ),
  mobile_number: z
    .string()
    .check(z.describe('Where codes are sent by SMS. A fictional number in this demo.')),
  country_code: z
    .string()
    .check(z.describe('The country calling code of `mobile_number`, without the plus sign.')),
  authy_id: z.string().check(z.describe('The Authy ID. Empty in this demo, which sends no real codes.')),
  profile_type: z.string().check(z.describe('The kind of profile. Always `session` in this demo.')),
  roles: z
    .array(z.unknown())
    .check(z.describe('The roles in stacks. Empty in this demo, which has no stacks.')),
  settings: z
    .object({ global: z.array(z.unknown()).check(z.describe('Preferences. Empty in this demo.')) })
    .check(z.describe('The settings of the user.')),
  active: z.boolean().check(z.describe('Whether the account is active.')),
  failed_attempts: count.check(z.describe('Failed login attempts since the last successful one.')),
  tfa_status: z
    .enum(['verified', 'unverified'])
    .check(z.describe('`verified` if Multi-Factor Authentication is on.')),
  mfa_setup_required: z
    .boolean()
    .check(
      z.meta({ 'x-demo-only': true }),
      z.describe("Whether an organization requires MFA and the user hasn't set it up."),
    ),
  authtoken: z.optional(authtoken),
  created_at: timestamp.check(z.describe('When the account was created.')),
  updated_at: timestamp.check(z.describe('When the profile last changed.')),
});

/** Where a session's client runs. */
export const sessionKind = z.enum(['browser', 'mobile', 'cli', 'api']);

/** See {@link sessionKind}. */
export type SessionKind = z.infer<typeof sessionKind>;

/** A session as its user sees it: never with its authtoken. */
export const session = z.object({
  uid: z.string().check(z.describe('The unique ID of the session.')),
  label: z.string().check(z.describe('The browser or app, and the system that it runs on.')),
  kind: sessionKind.check(z.describe('What kind of client logged in.')),
  place: z.string().check(z.describe('Roughly where the client is.')),
  created_at: timestamp.check(z.describe('When the user logged in.')),
  last_seen_at: timestamp.check(z.describe('When the authtoken was last used.')),
  current: z.boolean().check(z.describe('Whether this is the session that sent the request.')),
});

const minimumLength = z.describe('The minimum password length, in Unicode code points after NFC.');
const durationDays = z.describe('Days until a password expires. 0 means that it never does.');

const policySource = z.nullable(z.pick(organization, { uid: true, name: true }));

/** The policy that applies to a user, over all organizations. */
export const effectivePolicySchema = z.object({
  minimum_length: count.check(minimumLength),
  duration_days: count.check(durationDays),
  sources: z
    .object({
      minimum_length: policySource.check(
        z.describe("The organization that sets the minimum length. `null` if it's the product's default."),
      ),
      duration_days: policySource.check(
        z.describe("The organization that sets the duration. `null` if it's the product's default."),
      ),
    })
    .check(z.describe('Where each value comes from.')),
});

/** What the owner or an admin of an organization decides about its members' accounts. */
export const securityConfiguration = z.object({
  password_policy: z
    .object({
      minimum_length: z
        .int()
        .check(z.minimum(minimumLengthRange.min), z.maximum(minimumLengthRange.max), minimumLength),
      duration_days: z
        .int()
        .check(z.minimum(durationDaysRange.min), z.maximum(durationDaysRange.max), durationDays),
    })
    .check(z.describe("The rules for members' passwords.")),
  mfa_required: z.boolean().check(z.describe('Whether every member has to set up MFA.')),
});

/** What an organization asks of its members' passwords, as the levers of the simulation show it. */
export const organizationPolicy = z.extend(z.pick(organization, { uid: true, name: true }), {
  password_policy: securityConfiguration.shape.password_policy,
});

/** See {@link organizationPolicy}. */
export type OrganizationPolicy = z.infer<typeof organizationPolicy>;

/** What somebody needs to set up an authenticator app. Shown once, while it is being set up. */
export const mfaEnrollment = z.object({
  notice: noticeText,
  secret: z
    .string()
    .check(z.describe('The secret to type into the authenticator app, in base32 (RFC 4648).')),
  otpauth_url: z
    .string()
    .check(z.describe('The secret as a URL that authenticator apps read. The QR code holds the same URL.')),
  qr_code: z.string().check(z.describe('The QR code: an SVG image as a `data:` URL.')),
});
