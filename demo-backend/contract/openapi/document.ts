import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { demoApiBase } from '../base-path.ts';
import { examples } from '../examples.ts';
import { nothing, type OperationDefinition } from '../operation-definition.ts';
import { operationIds, operations, type OperationId } from '../operations.ts';
import { nameSchemas } from './components.ts';
import { responsesOf } from './responses.ts';

const tags = [
  { name: 'Sessions', description: 'Logging in and out, and the sessions that are open.' },
  { name: 'Account', description: "One's own profile." },
  { name: 'Password', description: 'Changing it, resetting it, and the policy for it.' },
  { name: 'Organizations', description: 'Organizations and their security configuration.' },
  { name: 'MFA', description: 'Multi-Factor Authentication with an authenticator app.' },
  { name: 'Lab', description: 'The levers of the simulation. Nobody needs them to use the product.' },
];

const security: Record<OperationDefinition['auth'], Record<string, string[]>[]> = {
  none: [],
  authtoken: [{ authtoken: [] }],
  'authtoken-or-reset-token': [{ authtoken: [] }, {}],
};

function requestOf(id: OperationId): Pick<ZodOpenApiOperationObject, 'requestBody' | 'requestParams'> {
  const { request }: OperationDefinition = operations[id];
  const takesBody = request.body !== nothing.body;
  const content = { 'application/json': { schema: request.body, example: examples[id].request } };
  return {
    requestParams: { path: request.params, query: request.query },
    ...(takesBody && { requestBody: { required: true, content } }),
  };
}

function describe(id: OperationId): ZodOpenApiOperationObject {
  const { summary, description, demoOnly, auth, ...definition }: OperationDefinition = operations[id];
  return {
    operationId: id,
    summary,
    description,
    tags: [...definition.tags],
    security: security[auth],
    ...requestOf(id),
    responses: responsesOf(id),
    ...(demoOnly && { 'x-demo-only': true }),
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

/** Where the API answers: in the page of this site, and on the port that `npm run api` opens. */
const servers = [
  { url: demoApiBase, description: 'In a page of this site, where the demo runs' },
  { url: 'http://localhost:4010', description: 'The HTTP port that `npm run api` opens' },
];

/** An OpenAPI 3.1 document, ready to be written as JSON. */
export type OpenApiDocument = ReturnType<typeof createDocument>;

/** The demo API as an OpenAPI 3.1 document, made from the operations table. */
export function createOpenApiDocument(): OpenApiDocument {
  nameSchemas();
  return createDocument(
    {
      openapi: '3.1.1',
      info: {
        title: 'Account API of the password demo',
        version: '3.0.0',
        summary: "An unofficial, independent stand-in for the account part of Contentstack's API.",
        description:
          'What is marked with `x-demo-only` (operations, fields, examples of refusals) is not published by the product: it belongs to the demo alone.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers,
      tags,
      paths: pathsOf(),
      components: {
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
    {
      // A format says the same as zod's long pattern for it, in a word.
      override: ({ jsonSchema }) => {
        if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
      },
    },
  );
}
