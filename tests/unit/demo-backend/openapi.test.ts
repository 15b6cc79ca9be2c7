import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { examples } from '../../../demo-backend/contract/examples.ts';
import { nothing, type OperationDefinition } from '../../../demo-backend/contract/operation-definition.ts';
import { createOpenApiDocument } from '../../../demo-backend/contract/openapi/document.ts';
import { operationIds, operations } from '../../../demo-backend/contract/operations.ts';
import { refusalIds, refusals, sharedRefusals } from '../../../demo-backend/contract/refusals.ts';

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
const described = Object.values(document.paths).flatMap((methods) => Object.values(methods));

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
    const own = operationIds.filter((id) => operations[id].demoOnly);
    expect(marked.map(({ operationId }) => operationId).toSorted()).toEqual([...own].toSorted());
  });

  it("marks the demo's own field and refusals within the product's operations", () => {
    const mark = z.object({ 'x-demo-only': z.optional(z.literal(true)) });
    const content = z.object({ examples: z.record(z.string(), mark) });
    const refused = z.object({ content: z.object({ 'application/json': content }) });
    const logIn = described.find(({ operationId }) => operationId === 'logIn')?.responses['422'];
    const { examples: marks } = z.parse(refused, logIn).content['application/json'];
    for (const id of operations.logIn.refusals.filter((each) => refusals[each].status === 422)) {
      expect(marks[id]?.['x-demo-only'], id).toBe(refusals[id].demoOnly || undefined);
    }
    expect(JSON.stringify(createOpenApiDocument())).toMatch(/"mfa_setup_required":\{[^}]*"x-demo-only":true/);
  });

  it('names every refusal, with an example, at each operation that it belongs to', () => {
    for (const id of operationIds) {
      const definition: OperationDefinition = operations[id];
      const operation = described.find(({ operationId }) => operationId === id);
      for (const refusal of definition.refusals) {
        const response = operation?.responses[String(refusals[refusal].status)];
        expect(JSON.stringify(response)).toContain(`"${refusal}":{`);
      }
    }
  });

  it('has no pattern beside a format', () => {
    expect(JSON.stringify(document)).not.toMatch(/"format":"[^"]+","pattern"|"pattern":"[^"]+","format"/);
  });
});

describe('the examples', () => {
  it.each(operationIds)('of %s have the form that the contract asks for', (id) => {
    const { request, success }: OperationDefinition = operations[id];
    expect(z.parse(success.schema, examples[id].response)).toEqual(examples[id].response);
    expect(examples[id].request === undefined).toBe(request.body === nothing.body);
    expect(z.parse(request.body, examples[id].request)).toEqual(examples[id].request);
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
