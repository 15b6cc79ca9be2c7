import * as z from './zod.ts';
import { durationDaysRange, minimumLengthRange } from './limits.ts';
import { authtoken, count, email, noticeText, secret, shortText, text, timestamp, uid } from './schemas.ts';

const features = z.array(
  z.object({
    uid: text.check(z.describe('The unique ID of the feature.')),
    name: text.check(z.describe('The name of the feature.')),
    limit: z.int32().check(z.minimum(0), z.describe('How much of it the plan allows.')),
    enabled: z.boolean().check(z.describe('Whether the plan includes the feature.')),
  }),
);

const plan = z.object({
  plan_id: text.check(z.describe('The unique ID of the plan.')),
  name: text.check(z.describe('The name of the plan.')),
  message: text.check(z.describe('A note about the plan. Empty in this demo.')),
  price: text.check(z.describe('What the plan costs.')),
  features: features.check(z.describe('What the plan includes.')),
});

const singleSignOn = z.object({
  sso_roles: z
    .object({ enabled: z.boolean().check(z.describe('Whether the identity provider assigns roles.')) })
    .check(z.describe('How the identity provider assigns roles.')),
});

const organizationSettings = z.object({
  sso: singleSignOn.check(z.describe('Single sign-on. Off in this demo.')),
});

const orgRole = z.object({
  uid: uid.check(z.describe('The unique ID of the role.')),
  name: text.check(z.describe('The name of the role.')),
  admin: z.boolean().check(z.describe('Whether the role lets the user manage the organization.')),
  org_uid: uid.check(z.describe('The organization that the role belongs to.')),
  default: z.boolean().check(z.describe('Whether every organization has the role.')),
});

/** The role of a user in an organization. */
export const organizationRole = z.enum(['owner', 'admin', 'member']);

/** An organization, as its members see it. */
export const organization = z.object({
  uid: uid.check(z.describe('The unique ID of the organization.')),
  name: text.check(z.describe('The name of the organization.')),
  plan_id: text.check(z.describe('The plan that the organization subscribes to.')),
  owner_uid: uid.check(z.describe('The unique ID of the user who owns the organization.')),
  owner: z.optional(
    z.boolean().check(z.describe('`true` if the user owns the organization; otherwise absent.')),
  ),
  expires_on: timestamp.check(z.describe('When the subscription expires.')),
  enabled: z.boolean().check(z.describe('Whether the organization is enabled.')),
  is_over_usage_allowed: z.boolean().check(z.describe('Whether the organization can exceed its plan.')),
  settings: organizationSettings.check(z.describe('The settings of the organization.')),
  tags: z.array(text).check(z.describe('The tags of the organization. Always empty in this demo.')),
  created_at: timestamp.check(z.describe('When the organization was created.')),
  updated_at: timestamp.check(z.describe('When the organization last changed.')),
  plan: z.optional(plan.check(z.describe('The plan, if the request asked for it with `include_plan`.'))),
});

/** An organization, with the user's roles in it. */
const userOrganization = z.object({
  ...organization.shape,
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

/** A user, as that user sees it. */
export const user = z.object({
  uid: uid.check(z.describe('The unique ID of the user.')),
  email: email.check(z.describe('The email address that the user logs in with.')),
  username: text.check(z.describe("The user's name in the product: the email address.")),
  first_name: shortText.check(z.describe("The user's first name.")),
  last_name: shortText.check(z.describe("The user's last name.")),
  company: shortText.check(z.describe('The company that the user works for.')),
  org_uid: z.array(uid).check(z.describe('The organizations that the user owns.')),
  shared_org_uid: z.array(uid).check(z.describe('The organizations that the user is a member of.')),
  organizations: z.optional(
    z.array(userOrganization).check(z.describe('The organizations that the user owns or is a member of.')),
  ),
  mobile_number: text.check(z.describe('Where codes are sent by SMS. A fictional number in this demo.')),
  country_code: text.check(z.describe('The country calling code of `mobile_number`, without the plus sign.')),
  authy_id: text.check(z.describe('The Authy ID. Empty in this demo, which sends no real codes.')),
  profile_type: text.check(z.describe('The kind of profile. Always `session` in this demo.')),
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
  ...secret({ authtoken: z.optional(authtoken) }),
  created_at: timestamp.check(z.describe('When the account was created.')),
  updated_at: timestamp.check(z.describe('When the profile last changed.')),
});

/** The kind of client that logged in. */
export const sessionKind = z.enum(['browser', 'mobile', 'cli', 'api']);

/** See {@link sessionKind}. */
export type SessionKind = z.infer<typeof sessionKind>;

/** A session, as its user sees it. It never contains the authtoken. */
export const session = z.object({
  uid: text.check(z.describe('The unique ID of the session.')),
  label: text.check(z.describe('The browser or app, and the system that it runs on.')),
  kind: sessionKind.check(z.describe('What kind of client logged in.')),
  place: text.check(z.describe('Roughly where the client is.')),
  created_at: timestamp.check(z.describe('When the user logged in.')),
  last_seen_at: timestamp.check(z.describe('When the authtoken was last used.')),
  current: z.boolean().check(z.describe('Whether this is the session that sent the request.')),
});

const minimumLengthText = 'The minimum password length, in Unicode code points after NFC.';
const durationDaysText = 'Days until a password expires. 0 means that it never does.';

/** What identifies an organization. */
const named = { uid: organization.shape.uid, name: organization.shape.name };

const policySource = z.nullable(z.object(named));

/** The password policy that results from all organizations of a user. */
export const effectivePolicySchema = z.object({
  minimum_length: count.check(z.describe(minimumLengthText)),
  duration_days: count.check(z.describe(durationDaysText)),
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

/** See {@link effectivePolicySchema}. The source of a value is null for the product's default. */
export type EffectivePolicy = z.infer<typeof effectivePolicySchema>;

/** An organization's rules for the accounts of its members. Its owner and admins set them. */
export const securityConfiguration = z.object({
  password_policy: z
    .object({
      minimum_length: z
        .int()
        .check(
          z.minimum(minimumLengthRange.min),
          z.maximum(minimumLengthRange.max),
          z.describe(minimumLengthText),
        ),
      duration_days: z
        .int()
        .check(
          z.minimum(durationDaysRange.min),
          z.maximum(durationDaysRange.max),
          z.describe(durationDaysText),
        ),
    })
    .check(z.describe("The rules for members' passwords.")),
  mfa_required: z.boolean().check(z.describe('Whether every member has to set up MFA.')),
});

/** An organization's password policy, as the controls of the simulation show it. */
export const organizationPolicy = z.object({
  ...named,
  password_policy: securityConfiguration.shape.password_policy,
});

/** See {@link organizationPolicy}. */
export type OrganizationPolicy = z.infer<typeof organizationPolicy>;

/** What an authenticator app needs. Returned once, when the setup starts. */
export const mfaEnrollment = z.object({
  notice: noticeText,
  ...secret({
    secret: text.check(z.describe('The secret to type into the authenticator app, in base32 (RFC 4648).')),
    otpauth_url: text.check(
      z.describe('The secret as a URL that authenticator apps read. The QR code contains the same URL.'),
    ),
    qr_code: text.check(z.describe('The QR code: an SVG image as a `data:` URL.')),
  }),
});
