import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiOverrideContext,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import {
  effectivePolicySchema,
  mfaEnrollment,
  organization,
  securityConfiguration,
  session,
  user,
} from '../account-schemas.ts';
import { localApiAddress } from '../addresses.ts';
import { auditEvent, inboxEmail, network } from '../lab-schemas.ts';
import type { OperationDefinition, Tag } from '../operation-definition.ts';
import { operationIds, operations, takesBody, type OperationId } from '../operations.ts';
import { errorEnvelope } from '../schemas.ts';
import * as z from '../zod.ts';
import { responsesOf } from './responses.ts';

/** The name, the schema and the description of each component. */
const named = [
  [
    'AuditEvent',
    auditEvent,
    'An entry of the audit trail. It contains no secrets and nothing that a user typed.',
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
  ['Session', session, 'A session, as its user sees it. It never contains the authtoken.'],
  ['User', user, 'The account of a user, as that user sees it.'],
] as const;

/** The schemas that the OpenAPI document refers to by name. */
const components = Object.fromEntries(named.map(([id, schema]) => [id, schema]));

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
function describeSchemas(): void {
  for (const [, schema, description] of named) register(schema, { description });
  for (const id of operationIds) {
    const { params, query }: OperationDefinition['request'] = operations[id].request;
    for (const schema of Object.values({ ...params.shape, ...query.shape })) describeParameter(schema);
  }
}

const tags: { name: Tag; description: string }[] = [
  { name: 'Sessions', description: 'Log in, log out, and manage your sessions.' },
  { name: 'Account', description: 'Read and update your profile.' },
  { name: 'Password', description: 'Change or reset your password, and read the policy for it.' },
  { name: 'Organizations', description: 'Read your organizations and manage their security.' },
  { name: 'MFA', description: 'Set up Multi-Factor Authentication with an authenticator app.' },
  { name: 'Lab', description: "Control the simulation. You don't need these operations to use the product." },
];

const security: Record<OperationDefinition['auth'], Record<string, string[]>[]> = {
  none: [],
  authtoken: [{ authtoken: [] }],
  'authtoken-or-reset-token': [{ authtoken: [] }, {}],
};

function requestOf(id: OperationId): Pick<ZodOpenApiOperationObject, 'requestBody' | 'requestParams'> {
  const { request }: OperationDefinition = operations[id];
  const content = { 'application/json': { schema: request.body, example: request.example } };
  return {
    requestParams: { path: request.params, query: request.query },
    ...(takesBody(id) && { requestBody: { required: true, content } }),
  };
}

function describe(id: OperationId): ZodOpenApiOperationObject {
  const { summary, description, tag, area, auth }: OperationDefinition = operations[id];
  return {
    operationId: id,
    summary,
    description,
    tags: [tag],
    security: security[auth],
    ...requestOf(id),
    responses: responsesOf(id),
    ...(area !== 'product' && { 'x-demo-only': true }),
  };
}

function pathsOf(): ZodOpenApiPathsObject {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const id of operationIds) {
    const { path, method } = operations[id];
    paths[path] = { ...paths[path], [method.toLowerCase()]: describe(id) };
  }
  return paths;
}

const largestInt32 = 2 ** 31 - 1;

/** Adjusts a schema for client generators, and leaves every object open: clients have to accept more fields. */
function adapt(schema: ZodOpenApiOverrideContext['jsonSchema']): void {
  // The format says the same as zod's long pattern.
  if (schema.format !== undefined) delete schema.pattern;
  // An object without `additionalProperties` is already open. Generators turn an empty schema there into a field.
  if (schema.type === 'object' && !schema.propertyNames) delete schema.additionalProperties;
  if (schema.type === 'integer')
    schema.format = (schema.maximum ?? Infinity) > largestInt32 ? 'int64' : 'int32';
}

/** An OpenAPI 3.1 document, ready to be written as JSON. */
export type OpenApiDocument = ReturnType<typeof createDocument>;

/**
 * The document with the address of one HTTP port as its server. Clients send their requests there.
 *
 * @param address of the port as clients see it, such as `http://localhost:4010`
 */
export const servedAt = (document: OpenApiDocument, address: string): OpenApiDocument => ({
  ...document,
  servers: [{ url: address, description: 'The HTTP port that `npm run api` opens' }],
});

/** The demo API as an OpenAPI 3.1 document, made from the operations table. Its server is the default HTTP port. */
export function createOpenApiDocument(): OpenApiDocument {
  describeSchemas();
  const document = createDocument(
    {
      openapi: '3.1.1',
      info: {
        title: 'Account API of the password demo',
        version: '3.0.0',
        summary: "An unofficial, independent stand-in for the account part of Contentstack's API.",
        description:
          "Contentstack doesn't document the operations, fields, and example errors that are marked `x-demo-only`: they exist only in this demo.",
        contact: { name: 'The authors of the password demo' },
        license: { name: 'MIT', identifier: 'MIT' },
      },
      tags,
      paths: pathsOf(),
      components: {
        schemas: components,
        securitySchemes: {
          authtoken: {
            type: 'apiKey',
            in: 'header',
            name: 'authtoken',
            description: 'The authtoken that logging in returns.',
          },
        },
      },
    },
    { override: ({ jsonSchema }) => adapt(jsonSchema) },
  );
  return servedAt(document, localApiAddress);
}
