import '../zod-setup.ts';
import * as z from 'zod/mini';
import {
  auditEvent,
  effectivePolicySchema,
  errorEnvelope,
  inboxEmail,
  mfaEnrollment,
  network,
  organization,
  securityConfiguration,
  session,
  user,
} from '../schemas.ts';

const named = {
  AuditEvent: auditEvent,
  Email: inboxEmail,
  Error: errorEnvelope,
  MfaEnrollment: mfaEnrollment,
  Network: network,
  Organization: organization,
  PasswordPolicy: effectivePolicySchema,
  SecurityConfiguration: securityConfiguration,
  Session: session,
  User: user,
};

/** Gives schemas the names under which the OpenAPI document refers to them. Doing so again changes nothing. */
export function nameSchemas(): void {
  for (const [id, schema] of Object.entries(named)) {
    if (!z.globalRegistry.has(schema)) z.globalRegistry.add(schema, { id });
  }
}
