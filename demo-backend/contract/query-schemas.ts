import * as z from './zod.ts';

/**
 * A boolean in a query: `true` is true, and any other text is false. The product publishes no error for it, so there is
 * none here.
 */
const flag = z.optional(
  z.pipe(
    z.transform((text) => text === 'true'),
    z.boolean(),
  ),
);

/** What the response says of the user's organizations, roles and settings. Source: the official SDK's own tests. */
export const userQuery = z.object({
  include_orgs: flag.check(
    z.describe('No effect in this demo: the response always contains the organizations.'),
  ),
  include_orgs_roles: flag.check(
    z.describe('Adds `org_roles` to each organization, and `is_owner` if the user owns it.'),
  ),
  include_stack_roles: flag.check(z.describe('This demo has no stacks, so `roles` stays empty.')),
  include_user_settings: flag.check(
    z.describe('No effect in this demo: the response always contains the settings.'),
  ),
});

/** The name of a field to sort by. */
const sortField = z.optional(z.string().check(z.maxLength(100)));

/** Which organizations to list, and in which order. */
export const organizationsQuery = z.object({
  limit: z.optional(
    z.coerce
      .number()
      .check(
        z.int(),
        z.minimum(1),
        z.maximum(100),
        z.describe('The maximum number of organizations to return.'),
      ),
  ),
  skip: z.optional(
    z.coerce
      .number()
      .check(z.int(), z.minimum(0), z.maximum(99_999), z.describe('How many organizations to skip.')),
  ),
  asc: sortField.check(z.describe('The field to sort by in ascending order, such as `name`.')),
  desc: sortField.check(z.describe('The field to sort by in descending order, such as `created_at`.')),
  include_count: flag.check(
    z.describe('Adds `count`: how many organizations match, regardless of `limit` and `skip`.'),
  ),
  typeahead: z.optional(
    z
      .string()
      .check(z.maxLength(100), z.describe('Returns only organizations whose name contains this text.')),
  ),
});

/** Whether to describe the plan of an organization. */
export const organizationQuery = z.object({
  include_plan: flag.check(z.describe('Adds `plan`: the plan that the organization has subscribed to.')),
});
