import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { OperationDefinition } from '../../../demo-backend/contract/operation-definition.ts';
import { createOpenApiDocument } from '../../../demo-backend/contract/openapi/document.ts';
import { operationIds, operations, takesBody } from '../../../demo-backend/contract/operations.ts';
import {
  beforeAnyOperation,
  refusalIds,
  refusals,
  sharedRefusals,
  type RefusalDefinition,
} from '../../../demo-backend/contract/refusals.ts';
import { openPort } from '../../support/backend/server.ts';

const document = z.parse(
  z.object({
    openapi: z.string(),
    paths: z.record(
      z.string(),
      z.record(
        z.string(),
        z.looseObject({ operationId: z.string(), responses: z.record(z.string(), z.unknown()) }),
      ),
    ),
  }),
  structuredClone(createOpenApiDocument()),
);

/** A parameter, a header or a property of the document, whose schema is resolved if it's a reference. */
interface Part {
  readonly at: string;
  readonly description: string;
  readonly schema: z.infer<typeof partSchema>;
}

const bound = z.optional(z.number());
const partSchema = z.looseObject({
  description: z.optional(z.string()),
  type: z.optional(z.unknown()),
  format: z.optional(z.string()),
  minimum: bound,
  maximum: bound,
});
const container = z.looseObject({
  parameters: z.optional(z.array(z.looseObject({ name: z.string() }))),
  properties: z.optional(z.record(z.string(), z.unknown())),
  headers: z.optional(z.record(z.string(), z.unknown())),
});
const reference = z.object({ $ref: z.string() });
const withSchema = z.object({ description: z.optional(z.string()), schema: z.unknown() });

const plainDocument: unknown = JSON.parse(JSON.stringify(createOpenApiDocument()));

function resolve(value: unknown): unknown {
  const { data } = z.safeParse(reference, value);
  const steps = data?.$ref.split('/').slice(1) ?? [];
  if (data === undefined) return value;
  return steps.reduce((at: unknown, step) => z.parse(z.looseObject({}), at)[step], plainDocument);
}

function asPart(at: string, value: unknown): Part {
  const { data } = z.safeParse(withSchema, value);
  const schema = z.parse(partSchema, resolve(data === undefined ? value : data.schema));
  const own = z.parse(partSchema, value).description;
  return { at, schema, description: own ?? (data === undefined ? schema.description : undefined) ?? '' };
}

/** Every parameter, header and property in a part of the document. */
function partsOf(value: unknown, at = ''): Part[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => partsOf(item, `${at}/${index}`));
  const { data } = z.safeParse(container, value);
  if (data === undefined) return [];
  const named = [
    ...(data.parameters ?? []).map((each): [string, unknown] => [each.name, each]),
    ...Object.entries({ ...data.properties, ...data.headers }),
  ];
  const own = named.map(([name, each]) => asPart(`${at}/${name}`, each));
  const inside = Object.entries(data).filter(([key]) => key !== 'example' && key !== 'examples');
  return [...own, ...inside.flatMap(([key, each]) => partsOf(each, `${at}/${key}`))];
}

const described = Object.values(document.paths).flatMap((methods) => Object.values(methods));

const urlsOf = (served: unknown) =>
  z
    .parse(z.object({ servers: z.array(z.object({ url: z.string() })) }), served)
    .servers.map(({ url }) => url);

/** Rules of the linter that do not fit, and why. */
const misfits = {
  // The port that `npm run api` opens is on this machine, and meant to be.
  'no-server-example.com': 'off',
} as const;

describe('the OpenAPI document', () => {
  it('passes an independent linter with its strictest rules', async () => {
    const config = await createConfig({ extends: ['recommended-strict'], rules: misfits });
    const problems = await lintFromString({ source: JSON.stringify(createOpenApiDocument()), config });
    expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
      [],
    );
  });

  it('is OpenAPI 3.1 and describes every operation once, at its path and method', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(described.map(({ operationId }) => operationId).toSorted()).toEqual([...operationIds].toSorted());
    for (const id of operationIds) {
      const { path, method } = operations[id];
      expect(document.paths[path]?.[method.toLowerCase()]?.operationId).toBe(id);
    }
  });

  it("marks the demo's own operations", () => {
    const marked = described.filter((operation) => operation['x-demo-only'] === true);
    const own = operationIds.filter((id) => operations[id].area !== 'product');
    expect(marked.map(({ operationId }) => operationId).toSorted()).toEqual([...own].toSorted());
  });

  it("marks the demo's own field and refusals within the product's operations", () => {
    const mark = z.object({ 'x-demo-only': z.optional(z.literal(true)) });
    const content = z.object({ examples: z.record(z.string(), mark) });
    const refused = z.object({ content: z.object({ 'application/json': content }) });
    const logIn = described.find(({ operationId }) => operationId === 'logIn')?.responses['422'];
    const { examples: marks } = z.parse(refused, logIn).content['application/json'];
    for (const id of operations.logIn.refusals.filter((each) => refusals[each].status === 422)) {
      const { isPublished = false }: RefusalDefinition = refusals[id];
      expect(marks[id]?.['x-demo-only'], id).toBe(!isPublished || undefined);
    }
    expect(JSON.stringify(createOpenApiDocument())).toMatch(/"mfa_setup_required":\{[^}]*"x-demo-only":true/);
  });

  it('describes every parameter and every property, of objects in objects too', () => {
    const parts = partsOf(plainDocument);
    expect(parts.length).toBeGreaterThan(100);
    expect(parts.filter(({ description }) => !/^[A-Z`].*\.$/.test(description)).map(({ at }) => at)).toEqual(
      [],
    );
  });

  it('bounds every integer within its format', () => {
    const integers = partsOf(plainDocument).filter(({ schema }) => schema.type === 'integer');
    expect(integers.length).toBeGreaterThan(10);
    for (const { at, schema } of integers) {
      const { format, minimum, maximum } = schema;
      const largest = { int32: 2 ** 31 - 1, int64: Number.MAX_SAFE_INTEGER }[format ?? ''];
      expect(minimum, at).toBeGreaterThanOrEqual(0);
      expect(maximum, at).toBeLessThanOrEqual(largest ?? 0);
    }
  });

  it('leaves every object open, so that clients accept fields that are not in it', () => {
    expect(JSON.stringify(plainDocument)).not.toContain('"additionalProperties":false');
  });

  it('offers no field that its operation refuses by name', () => {
    const { request } = operations.updateUser;
    const { properties = {} } = z.toJSONSchema(request.body.shape.user);
    const offered = Object.keys(properties);
    expect(offered).toContain('company');
    expect(offered.filter((name) => ['email', 'uid', 'password'].includes(name))).toEqual([]);
  });

  it('names one server: the port of `npm run api`, and at a port its own address as the client sees it', async () => {
    expect(urlsOf(plainDocument)).toEqual(['http://localhost:4010']);
    await using port = await openPort();
    const other = port.address.replace('localhost', '127.0.0.1');
    for (const address of [port.address, other]) {
      expect(urlsOf(await (await fetch(`${address}/openapi.json`)).json())).toEqual([address]);
    }
  });

  it('has no pattern beside a format', () => {
    expect(JSON.stringify(document)).not.toMatch(/"format":"[^"]+","pattern"|"pattern":"[^"]+","format"/);
  });
});

describe('the examples', () => {
  it.each(operationIds)('of %s have the form that the contract asks for', (id) => {
    const { request, success }: OperationDefinition = operations[id];
    expect(z.parse(success.schema, success.example)).toEqual(success.example);
    expect(request.example === undefined).toBe(!takesBody(id));
    expect(z.parse(request.body, request.example)).toEqual(request.example);
  });
});

describe('the errors in the OpenAPI document', () => {
  it('are named, with an example, at each operation that returns them', () => {
    for (const id of operationIds) {
      const definition: OperationDefinition = operations[id];
      const operation = described.find(({ operationId }) => operationId === id);
      for (const refusal of definition.refusals) {
        const response = operation?.responses[String(refusals[refusal].status)];
        expect(JSON.stringify(response)).toContain(`"${refusal}":{`);
      }
    }
  });

  it('are all in the header that names them, except those without an operation', () => {
    const named = z.object({
      headers: z.object({ 'x-demo-error': z.object({ schema: z.object({ enum: z.array(z.string()) }) }) }),
    });
    const inHeaders = new Set(
      described
        .flatMap(({ responses }) => Object.entries(responses))
        .filter(([status]) => status !== '200')
        .flatMap(([, response]) => z.parse(named, response).headers['x-demo-error'].schema.enum),
    );
    const others = refusalIds.filter((id) => !inHeaders.has(id)).toSorted();
    expect(others).toEqual([
      'foreign-origin',
      'method-not-allowed',
      'unknown-host',
      'unknown-path',
      'unreadable-request',
    ]);
    expect(others).toEqual([...beforeAnyOperation].toSorted());
  });

  it('say nothing about the form of a query that accepts anything', () => {
    const statuses = described.map(({ operationId, responses }) => [operationId, '422' in responses]);
    expect(Object.fromEntries(statuses)).toMatchObject({
      getUser: false,
      getOrganization: false,
      listOrganizations: true,
      getPasswordPolicy: true,
      listSessions: true,
    });
  });
});

describe('the refusals table', () => {
  it('has no row that nothing refuses with', () => {
    const used = new Set([
      ...sharedRefusals,
      ...operationIds.flatMap((id): readonly string[] => operations[id].refusals),
    ]);
    expect(refusalIds.filter((id) => !used.has(id))).toEqual([]);
  });

  it('says of each refusal when it happens and what to do about it', () => {
    for (const id of refusalIds) {
      expect(refusals[id].cause).toMatch(/^[A-Z].*\.$/);
      expect(refusals[id].remedy).toMatch(/^[A-Z].*\.$/);
    }
  });
});
