import * as z from './zod.ts';

/** The identifier of a user or an organization. */
export const uid = z.string().check(z.regex(/^blt[a-f0-9]+$/));

const features = z.array(
  z.object({
    uid: z.string().check(z.describe('The unique ID of the feature.')),
    name: z.string().check(z.describe('The name of the feature.')),
    limit: z.int32().check(z.minimum(0), z.describe('How much of it the plan allows.')),
    enabled: z.boolean().check(z.describe('Whether the plan includes the feature.')),
  }),
);

/** What an organization has subscribed to. */
export const plan = z.object({
  plan_id: z.string().check(z.describe('The unique ID of the plan.')),
  name: z.string().check(z.describe('The name of the plan.')),
  message: z.string().check(z.describe('A note about the plan. Empty in this demo.')),
  price: z.string().check(z.describe('What the plan costs.')),
  features: features.check(z.describe('What the plan includes.')),
});

const singleSignOn = z.object({
  sso_roles: z
    .object({ enabled: z.boolean().check(z.describe('Whether the identity provider assigns roles.')) })
    .check(z.describe('How the identity provider assigns roles.')),
});

/** The settings of an organization. */
export const organizationSettings = z.object({
  sso: singleSignOn.check(z.describe('Single sign-on. Off in this demo.')),
});

/** A role in an organization: admins manage its security. */
export const orgRole = z.object({
  uid: uid.check(z.describe('The unique ID of the role.')),
  name: z.string().check(z.describe('The name of the role.')),
  admin: z.boolean().check(z.describe('Whether the role lets the user manage the organization.')),
  org_uid: uid.check(z.describe('The organization that the role belongs to.')),
  default: z.boolean().check(z.describe('Whether every organization has the role.')),
});
