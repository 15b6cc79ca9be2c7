import './zod-setup.ts';
import * as z from 'zod/mini';

/** The identifier of a user or an organization. */
export const uid = z.string().check(z.regex(/^blt[a-f0-9]+$/));

/** A schema with what its values mean, for the reference and the OpenAPI document. */
export const described = <Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema =>
  schema.check(z.meta({ description }));

const features = z.array(
  z.object({
    uid: described(z.string(), 'The identifier of the feature.'),
    name: described(z.string(), 'The name of the feature.'),
    limit: described(z.int32().check(z.minimum(0)), 'How much of it the plan allows.'),
    enabled: described(z.boolean(), 'Whether the plan includes the feature.'),
  }),
);

/** What an organization has subscribed to. */
export const plan = z.object({
  plan_id: described(z.string(), 'The identifier of the plan.'),
  name: described(z.string(), 'The name of the plan.'),
  message: described(z.string(), 'A note about the plan. Empty in this demo.'),
  price: described(z.string(), 'What the plan costs.'),
  features: described(features, 'What the plan includes.'),
});

const singleSignOn = z.object({
  sso_roles: described(
    z.object({ enabled: described(z.boolean(), 'Whether the identity provider assigns roles.') }),
    'How the identity provider assigns roles.',
  ),
});

/** The settings of an organization. */
export const organizationSettings = z.object({
  sso: described(singleSignOn, 'Single sign-on. Off in this demo.'),
});

/** A role in an organization: admins manage its security. */
export const orgRole = z.object({
  uid: described(uid, 'The identifier of the role.'),
  name: described(z.string(), 'The name of the role.'),
  admin: described(z.boolean(), 'Whether the role lets the user manage the organization.'),
  org_uid: described(uid, 'The organization that the role belongs to.'),
  default: described(z.boolean(), 'Whether every organization has the role.'),
});
