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

/** Gives a schema what the document says of it. Doing so again changes nothing. */
function register(schema: z.core.$ZodType, meta: z.core.GlobalMeta): void {
  if (!z.globalRegistry.has(schema)) z.globalRegistry.add(schema, meta);
}

/** What is optional has no description, but what it holds if it's there: a parameter needs one of its own. */
function describeParameter(schema: z.core.$ZodType): void {
  if (!(schema instanceof z.ZodMiniOptional)) return;
  register(schema, { description: z.globalRegistry.get(schema.def.innerType)?.description });
}

/** Gives schemas the names under which the OpenAPI document refers to them, and each parameter its description. */
export function nameSchemas(): void {
  for (const [id, schema, description] of named) register(schema, { id, description });
  for (const id of operationIds) {
    const { params, query }: OperationDefinition['request'] = operations[id].request;
    for (const schema of Object.values({ ...params.shape, ...query.shape })) describeParameter(schema);
  }
}
