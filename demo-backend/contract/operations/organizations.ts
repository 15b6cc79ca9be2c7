import * as z from '../zod.ts';
import { demoOrganizations } from '../demo-accounts.ts';
import { noInput, ignoresUnknownQuery, type OperationDefinition } from '../operation-definition.ts';
import { organizationQuery, organizationsQuery } from '../query-schemas.ts';
import { count, noticeText, organization, securityConfiguration } from '../schemas.ts';

const params = z.object({
  uid: z.string().check(
    z.meta({
      description: 'The unique ID of the organization.',
      examples: [demoOrganizations.examplePress.uid],
    }),
  ),
});

/** The operations over organizations: reading them is the product's, their security configuration the demo's own. */
export const organizationOperations = {
  listOrganizations: {
    method: 'GET',
    path: '/v3/organizations',
    auth: 'authtoken',
    area: 'product',
    summary: 'List the organizations',
    description: 'Lists every organization that the user belongs to.',
    tags: ['Organizations'],
    request: { ...ignoresUnknownQuery, query: organizationsQuery },
    success: {
      status: 200,
      description: 'The organizations.',
      schema: z.object({
        organizations: z.array(organization).check(z.describe('The organizations.')),
        count: z.optional(
          count.check(z.describe('How many match, if the request asked for it with `include_count`.')),
        ),
      }),
    },
    refusals: ['not-logged-in'],
  },
  getOrganization: {
    method: 'GET',
    path: '/v3/organizations/{uid}',
    auth: 'authtoken',
    area: 'product',
    summary: 'Get an organization',
    description: 'Returns an organization that the user belongs to.',
    tags: ['Organizations'],
    request: { ...ignoresUnknownQuery, params, query: organizationQuery },
    success: { status: 200, description: 'The organization.', schema: z.object({ organization }) },
    refusals: ['not-logged-in', 'organization-not-found'],
  },
  getSecurityConfiguration: {
    method: 'GET',
    path: '/dashboard/organizations/{uid}/security',
    auth: 'authtoken',
    area: 'dashboard',
    summary: 'Get the security configuration',
    description:
      'Returns the password policy of an organization, and whether it requires MFA. Only its owner and admins can read it.',
    tags: ['Organizations'],
    request: { ...noInput, params },
    success: { status: 200, description: 'The configuration.', schema: securityConfiguration },
    refusals: ['not-logged-in', 'organization-not-found', 'not-an-admin'],
  },
  updateSecurityConfiguration: {
    method: 'PUT',
    path: '/dashboard/organizations/{uid}/security',
    auth: 'authtoken',
    area: 'dashboard',
    summary: 'Update the security configuration',
    description:
      'Replaces the configuration. A new minimum length applies at the next password reset; a shorter duration applies immediately.',
    tags: ['Organizations'],
    request: { ...noInput, params, body: securityConfiguration },
    success: {
      status: 200,
      description: 'Updated.',
      schema: z.extend(securityConfiguration, { notice: noticeText }),
    },
    refusals: ['not-logged-in', 'organization-not-found', 'not-an-admin'],
  },
} as const satisfies Record<string, OperationDefinition>;
