import * as z from '../zod.ts';
import { auditEvent, inboxEmail, network } from '../lab-schemas.ts';
import type { OperationDefinition } from '../operation-definition.ts';
import { operationIds, operations } from '../operations.ts';
import {
  effectivePolicySchema,
  mfaEnrollment,
  organization,
  securityConfiguration,
  session,
  user,
} from '../account-schemas.ts';
import { errorEnvelope } from '../schemas.ts';

/** The name, the schema and the description of each component. */
const named = [
  [
    'AuditEvent',
    auditEvent,
    'An entry of the audit trail. It holds no secrets and nothing that a user typed.',
  ],
  ['Message', inboxEmail, 'An email or a text message that the demo would have sent.'],
  ['Error', errorEnvelope, 'What every error looks like.'],
  ['MfaEnrollment', mfaEnrollment, 'What you need to set up an authenticator app. Shown only once.'],
  ['Network', network, 'The simulated network between a client and the API.'],
  ['Organization', organization, 'An organization, as its members see it.'],
  ['PasswordPolicy', effectivePolicySchema, 'The password policy for a user, across all organizations.'],
  [
    'SecurityConfiguration',
    securityConfiguration,
    "An organization's rules for the accounts of its members.",
  ],
  ['Session', session, 'A session, as its user sees it. It never holds the authtoken.'],
  ['User', user, 'The account of a user, as that user sees it.'],
] as const;

/** The schemas that the OpenAPI document refers to by name. */
export const components = Object.fromEntries(named.map(([id, schema]) => [id, schema]));

/** Gives a schema a description, unless it has one. */
function register(schema: z.core.$ZodType, meta: z.core.GlobalMeta): void {
  if (!z.globalRegistry.has(schema)) z.globalRegistry.add(schema, meta);
}

/** Copies the description of a value to the optional parameter around it, which needs its own in the document. */
function describeParameter(schema: z.core.$ZodType): void {
  if (!(schema instanceof z.ZodMiniOptional)) return;
  register(schema, { description: z.globalRegistry.get(schema.def.innerType)?.description });
}

/** Describes the named schemas and the optional parameters. Calling it again changes nothing. */
export function describeSchemas(): void {
  for (const [, schema, description] of named) register(schema, { description });
  for (const id of operationIds) {
    const { params, query }: OperationDefinition['request'] = operations[id].request;
    for (const schema of Object.values({ ...params.shape, ...query.shape })) describeParameter(schema);
  }
}
