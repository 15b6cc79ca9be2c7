import * as z from '../zod.ts';
import { demoOrganizations } from '../demo-accounts.ts';
import * as values from '../example-values.ts';
import { notices } from '../messages.ts';
import { noInput, ignoresUnknownQuery, type OperationDefinition } from '../operation-definition.ts';
import { organization, securityConfiguration } from '../account-schemas.ts';
import { count, flag, noticeText } from '../schemas.ts';

const params = z.object({
  uid: z.string().check(
    z.meta({
      description: 'The unique ID of the organization.',
      examples: [demoOrganizations.examplePress.uid],
    }),
  ),
});

const sortField = z.optional(z.string().check(z.maxLength(100)));

const organizationsQuery = z.object({
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

const organizationQuery = z.object({
  include_plan: flag.check(z.describe('Adds `plan`: the plan that the organization has subscribed to.')),
});

const configuration = { password_policy: { minimum_length: 12, duration_days: 90 }, mfa_required: false };

const common = { auth: 'authtoken', tag: 'Organizations' } as const;

/** Operations for organizations. The product publishes those that read them, but not those for their security. */
export const organizationOperations = {
  listOrganizations: {
    ...common,
    method: 'GET',
    path: '/v3/organizations',
    area: 'product',
    summary: 'List the organizations',
    description: 'Lists every organization that the user belongs to.',
    request: { ...ignoresUnknownQuery, query: organizationsQuery },
    success: {
      description: 'The organizations.',
      schema: z.object({
        organizations: z.array(organization).check(z.describe('The organizations.')),
        count: z.optional(
          count.check(z.describe('How many match, if the request asked for it with `include_count`.')),
        ),
      }),
      example: { organizations: [values.organization] },
    },
    refusals: ['not-logged-in'],
  },
  getOrganization: {
    ...common,
    method: 'GET',
    path: '/v3/organizations/{uid}',
    area: 'product',
    summary: 'Get an organization',
    description: 'Returns an organization that the user belongs to.',
    request: { ...ignoresUnknownQuery, params, query: organizationQuery },
    success: {
      description: 'The organization.',
      schema: z.object({ organization }),
      example: { organization: values.organization },
    },
    refusals: ['not-logged-in', 'organization-not-found'],
  },
  getSecurityConfiguration: {
    ...common,
    method: 'GET',
    path: '/dashboard/organizations/{uid}/security',
    area: 'dashboard',
    summary: 'Get the security configuration',
    description:
      'Returns the password policy of an organization, and whether it requires MFA. Only its owner and admins can read it.',
    request: { ...noInput, params },
    success: { description: 'The configuration.', schema: securityConfiguration, example: configuration },
    refusals: ['not-logged-in', 'organization-not-found', 'not-an-admin'],
  },
  updateSecurityConfiguration: {
    ...common,
    method: 'PUT',
    path: '/dashboard/organizations/{uid}/security',
    area: 'dashboard',
    summary: 'Update the security configuration',
    description:
      'Replaces the configuration. A new minimum length applies at the next password reset; a shorter duration applies immediately.',
    request: { ...noInput, params, body: securityConfiguration, example: configuration },
    success: {
      description: 'Updated.',
      schema: z.object({ ...securityConfiguration.shape, notice: noticeText }),
      example: { notice: notices.securityUpdated, ...configuration },
    },
    refusals: ['not-logged-in', 'organization-not-found', 'not-an-admin'],
  },
} as const satisfies Record<string, OperationDefinition>;
